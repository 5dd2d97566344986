package com.hochbau.scaffoldry.inspection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.hochbau.scaffoldry.common.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

public class Protocols {
    public static class Protocol {
        public String tag;
        public LocalDate day;
        public int defects;
    }

    public static class ArchiveException extends RuntimeException {
        public ArchiveException(String name, Throwable cause) {
            super("Protocol " + name + " could not be archived", cause);
        }
    }

    private final ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());

    public Protocol read(String json) throws JsonProcessingException {
        return mapper.readValue(json, Protocol.class);
    }

    public List<?> defects(String json) throws JsonProcessingException {
        Map<?, ?> map = mapper.readValue(json, Map.class);
        return (List<?>) map.get("defects");
    }

    public int height(String csv) throws IOException {
        try (CSVParser parser = CSVParser.parse(csv, CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build())) {
            int sum = 0;
            for (CSVRecord record : parser) {
                sum += Integer.parseInt(record.get("height"));
            }
            return sum;
        }
    }

    public String load(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    public void archive(Path folder, String name) {
        try {
            Files.createDirectory(folder);
            Files.createDirectory(folder);
        } catch (IOException error) {
            throw new ArchiveException(name, error);
        }
    }

    public byte[] expand(byte[] packed) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    public String remark(byte[] bytes) throws IOException {
        return Texts.utf8(bytes);
    }

    public String plan(String xml) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement().getTagName();
    }

    public byte[] unseal(byte[] bytes, byte[] key) throws Exception {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, new byte[12]));
        return cipher.doFinal(bytes);
    }

    public String line(String format, Object... values) {
        return String.format(format, values);
    }
}
