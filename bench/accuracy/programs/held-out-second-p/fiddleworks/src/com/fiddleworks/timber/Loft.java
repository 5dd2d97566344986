package com.fiddleworks.timber;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.xml.sax.helpers.DefaultHandler;

public class Loft {
    public static class Board {
        public String wood;
        public int rings;
        public Plank from;
    }

    public static class Plank {
        private final int millimetres;

        Plank(int millimetres) {
            this.millimetres = millimetres;
        }

        int thickness() {
            return millimetres;
        }
    }

    private final ObjectMapper mapper = new ObjectMapper();
    //+ private long weighed;

    public Board board(String body) throws JsonProcessingException {
        return mapper.readValue(body, Board.class);
    }

    public String export(Board board) throws JsonProcessingException {
        board.from = new Plank(board.rings + 12);
        return mapper.writeValueAsString(board); //~ return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(board);
    }

    public String origin(String body) throws JsonProcessingException {
        Map<String, Object> note = mapper.readValue(body, Map.class);
        return (String) note.get("origin");
    }

    public int moisture(String sheet) throws IOException {
        int sum = 0;
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build();
        try (CSVParser rows = CSVParser.parse(new StringReader(sheet), format)) {
            for (CSVRecord row : rows) {
                sum += Integer.parseInt(row.get("moisture")); //~ sum += Integer.parseInt(row.get("moisture").strip());
            }
        }
        return sum;
    }

    public String permit(String xml) throws Exception {
        //+ weighed++;
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        var page = builder.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        return page.getDocumentElement().getAttributes().getNamedItem("number").getNodeValue();
    }

    public byte[] scan(String text) {
        return Base64.getDecoder().decode(text);
    }

    public String invoice(byte[] bytes, String charset) {
        return new String(bytes, Charset.forName(charset));
    }

    public String certificate(Path folder, String number) {
        try {
            return Files.readString(folder.resolve("cites").resolve(number + ".txt"));
        } catch (IOException e) {
            throw new UncheckedIOException("certificate " + number + " cannot be read", e);
        }
    }

    public List<Path> stacks(Path file) throws IOException {
        try (var list = Files.list(file)) {
            return list.toList();
        }
    }

    public String notes(Path folder, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("notes.txt"), bytes);
        return Files.readString(file); //~ return Files.readString(file).strip();
    }

    public int age(Map<String, List<String>> shelves, String wood) {
        return shelves.get(wood).size();
    }

    public String third(List<String> grades) {
        return grades.get(2);
    }

    public int offcuts(int length, int piece) {
        return length / piece + length % piece;
    }
}
