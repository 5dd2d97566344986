package com.brightmoor.claims.service;

import com.brightmoor.claims.repository.ClaimRepository;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

public class DocumentService {
  private final ClaimRepository claims;
  private final Path store;

  public DocumentService(ClaimRepository claims, Path store) {
    this.claims = claims;
    this.store = store;
  }

  public List<String> paths(long claim) {
    return claims.documents(claim);
  }

  public String letter(String name) {
    try {
      return Files.readString(store.resolve(name));
    } catch (IOException error) {
      throw new UncheckedIOException(error);
    }
  }

  public byte[] upload(String content) {
    return Base64.getDecoder().decode(content);
  }

  public byte[] unpack(byte[] content) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
      return in.readAllBytes();
    }
  }

  public String decodeLatin(byte[] content) throws IOException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
  }

  public byte[] unseal(byte[] sealed) throws Exception {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(new byte[16], "AES"), new GCMParameterSpec(128, new byte[12]));
    return cipher.doFinal(sealed);
  }

  public String assessment(String xml) throws Exception {
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    builder.setErrorHandler(null);
    Document document = builder.parse(new InputSource(new java.io.StringReader(xml)));
    return document.getElementsByTagName("damage").item(0).getTextContent();
  }

  public boolean mentions(String text, String search) {
    return Pattern.compile(search).matcher(text).find();
  }

  public String[] line(String csv) {
    String[] cells = csv.split(",");
    return new String[] {cells[0], cells[4]};
  }
}
