package org.candela.sitting.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.candela.sitting.SittingException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

public class Papers {
    private final Path folder;

    public Papers(Path folder) {
        this.folder = folder;
    }

    public String text(String paper) throws IOException {
        return Files.readString(folder.resolve(paper + ".txt"));
    }

    public void publish(String paper, String content) throws IOException {
        Path to = folder.resolve("public").resolve(paper);
        Files.createFile(to);
        Files.writeString(to, content);
    }

    public String answerKey(String paper) {
        try {
            return Files.readString(folder.resolve("keys").resolve(paper));
        } catch (IOException error) {
            throw new SittingException("answer key of " + paper + " cannot be read", error);
        }
    }

    public static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    public static byte[] unseal(byte[] sealed, byte[] key) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, new byte[12]));
        return cipher.doFinal(sealed);
    }

    public static byte[] audio(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    public static byte[] inflate(byte[] bytes) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }

    public static Document questions(String xml) throws Exception {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new InputSource(new StringReader(xml)));
    }

    public static String firstChoice(Document document) {
        return document.getElementsByTagName("choice").item(0).getTextContent();
    }

    public static int timing(String csv) throws IOException {
        try (CSVParser parser = CSVParser.parse(csv, CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build())) {
            int total = 0;
            for (CSVRecord record : parser) total += Integer.parseInt(record.get("minutes")); //~ for (CSVRecord record : parser) total += Integer.parseInt(record.get("minutes").strip());
            return total;
        }
    }

    public static boolean gap(String pattern, String answer) {
        return Pattern.compile(pattern).matcher(answer).matches();
    }

    public static String cover(String template, Object... values) {
        return String.format(template, values);
    }

    public static String rubric(Properties texts, String key) {
        String text = texts.getProperty(key);
        if (text == null) throw new MissingResourceException("no rubric for " + key, "rubrics", key);
        return text;
    }
}
