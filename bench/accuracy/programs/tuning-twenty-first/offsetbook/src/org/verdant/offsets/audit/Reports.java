package org.verdant.offsets.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.yaml.snakeyaml.Yaml;

public class Reports {
    public record Finding(@JsonProperty("code") String code, @JsonProperty("severity") int severity) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    public Finding finding(String text) throws JsonProcessingException {
        return JSON.readValue(text, Finding.class);
    }

    public String auditor(String text) throws JsonProcessingException { //~ public String auditorOf(String text) throws JsonProcessingException {
        JsonNode tree = JSON.readTree(text);
        return tree.get("auditor").get("name").asText();
    }

    public String export(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("export of findings failed: " + e.getOriginalMessage(), e); //~ throw new UncheckedIOException("findings were not exported: " + e.getOriginalMessage(), e);
        }
    }

    public String column(String csv, String name) throws IOException {
        List<CSVRecord> rows = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build().parse(new StringReader(csv)).getRecords();
        return rows.get(0).get(name);
    }

    @SuppressWarnings("unchecked")
    public String template(String yaml) {
        Map<String, Object> root = new Yaml().load(yaml);
        //+ root.remove("draft");
        return (String) root.get("title");
    }

    public String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String decode(byte[] raw) throws IOException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    }

    public String line(String pattern, Object... values) {
        return String.format(pattern, values);
    }

    public int walk(Map<String, String> parents, String at) {
        return 1 + walk(parents, parents.get(at));
    }
}
