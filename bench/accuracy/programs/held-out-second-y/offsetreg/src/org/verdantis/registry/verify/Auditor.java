package org.verdantis.registry.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.parsers.DocumentBuilderFactory;
import com.google.common.base.Preconditions;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import org.verdantis.registry.support.RegistryFault;

public class Auditor {
  public interface Rule {
    boolean holds(String project);
  }

  private final Path root;

  public Auditor(String root) {
    this.root = Path.of(root);
  }

  public String report(String project) {
    try {
      return Files.readString(root.resolve("reports").resolve(project + ".txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String protocol(String name) throws IOException {
    return Files.readString(Files.createDirectory(root.resolve("classes")).resolve(name));
  }

  public byte[] unpack(byte[] archive) throws IOException {
    return new GZIPInputStream(new java.io.ByteArrayInputStream(archive)).readAllBytes();
  }

  public byte[] digest(String algorithm, byte[] of) throws GeneralSecurityException {
    return MessageDigest.getInstance(algorithm).digest(of);
  }

  public byte[] seal(byte[] key) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/ECB/PKCS5Padding");
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
    return cipher.doFinal(new byte[16]);
  }

  public Object publicKey(byte[] encoded) throws GeneralSecurityException {
    return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
  }

  public int nodes(String xml) throws Exception {
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(new java.io.ByteArrayInputStream(xml.getBytes())).getChildNodes().getLength();
  }

  public Rule rule(String name) throws ReflectiveOperationException {
    return (Rule) Class.forName("org.verdantis.registry.verify." + name).getDeclaredConstructor().newInstance();
  }

  public boolean apply(Object rule, String project) throws ReflectiveOperationException {
    try {
      return (boolean) Rule.class.getMethod("holds", String.class).invoke(rule, project);
    } catch (InvocationTargetException e) {
      throw new RegistryFault("Rule failed for " + project, e.getCause());
    }
  }

  public Pattern filter(String text) {
    return Pattern.compile(text);
  }

  public int retries(Properties settings) {
    return Integer.parseInt(settings.getProperty("audit.retries"));
  }

  public int threads(Properties settings) {
    return Integer.parseInt(settings.getProperty("audit.threads").trim());
  }

  public String auditor(List<String> roster, int turn) {
    return roster.get(turn % (roster.size() + 1));
  }

  public String quarter(String period) {
    return period.substring(5, 7);
  }

  public String pair(String line) {
    List<String> fields = Splitter.on(';').splitToList(line);
    Preconditions.checkArgument(fields.size() == 2, "Expected two fields, got %s in %s", fields.size(), line);
    return fields.get(1);
  }

  public ImmutableMap<String, Integer> scores(List<String> projects) {
    ImmutableMap.Builder<String, Integer> scores = ImmutableMap.builder();
    for (String project : projects) scores.put(project, project.length());
    return scores.buildOrThrow();
  }

  public void publish(List<String> findings) {
    findings.add("closed");
  }
}
