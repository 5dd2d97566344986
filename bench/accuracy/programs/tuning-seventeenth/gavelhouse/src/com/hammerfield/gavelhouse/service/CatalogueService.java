package com.hammerfield.gavelhouse.service;

import com.hammerfield.gavelhouse.client.Clients;
import com.hammerfield.gavelhouse.repo.LotRepository;
import com.hammerfield.gavelhouse.util.Require;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

public class CatalogueService {
    public record Entry(String code, String title, int page) {}

    public static class CatalogueException extends RuntimeException {
        CatalogueException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private final ObjectMapper mapper = new ObjectMapper();
    private final Clients clients = new Clients();
    private final LotRepository lots = new LotRepository();

    public Entry entry(String json) throws Exception {
        return mapper.readValue(json, Entry.class);
    }

    public long pages(String csv) throws IOException {
        long total = 0;
        for (CSVRecord row : CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build().parse(new StringReader(csv))) {
            total += Long.parseLong(row.get("pages"));
        }
        return total;
    }

    public String cover(String name) {
        try (InputStream in = Files.newInputStream(Path.of("covers", name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CatalogueException("cover of " + name + " cannot be read", e);
        }
    }

    public String decode(byte[] bytes) throws Exception {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    public List<String> search(String text, List<String> titles) {
        Pattern pattern = Pattern.compile(text, Pattern.CASE_INSENSITIVE);
        return titles.stream().filter(title -> pattern.matcher(title).find()).toList();
    }

    public int margin(Properties settings) {
        return Integer.parseInt(settings.getProperty("catalogue.margin"));
    }

    public String teaser(String text) {
        return text.substring(0, 60);
    }

    public String artist(String name) throws Exception {
        return clients.artist(name).name();
    }

    public List<?> sold(String from) throws Exception {
        return lots.sold(from);
    }

    public List<?> page(String size) throws Exception {
        return lots.page(size);
    }

    public String plate(List<String> plates, int number) {
        return plates.get(number);
    }

    public long copies(String text) {
        return Require.between("copies", Long.parseLong(text), 1, 2000);
    }

    public String heading(Object[] parts) {
        return String.format("%s, %d", parts);
    }

    public List<String> extend(List<String> chapters, String chapter) {
        chapters.add(chapter); //~ chapters.add(chapter.strip());
        return chapters;
    }
}
