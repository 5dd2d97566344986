package org.example.observatory.archive;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.example.observatory.core.Checks;

public final class Images {
    public record Image(int id, String target, Integer seconds) {}

    private final Database database;

    public Images(Database database) {
        this.database = database;
    }

    public void add(int id, String target, Object seconds) {
        database.update("insert into images values (?, ?, ?)", id, target, seconds);
    }

    public void rename(int id, String target) {
        database.update("update images set target = ? where id = ?", target, id);
    }

    public Object longest(String target) {
        return database.query("select seconds from images where target = ? order by seconds desc", target).get(0);
    }

    public List<Object> bright(double magnitude) {
        return database.query("select id from images where magnitude < ?", magnitude);
    }

    public Map<String, Image> byTarget(List<Image> images) {
        return images.stream().collect(Collectors.toMap(Image::target, Function.identity()));
    }

    public int exposure(List<Image> images) {
        return images.stream().mapToInt(Image::seconds).sum();
    }

    public Image best(List<Image> images) {
        return images.stream().filter(image -> image.seconds() > 60).findFirst().orElseThrow();
    }

    public String header(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return in.readUTF();
        } catch (IOException failed) {
            throw new UncheckedIOException("header of " + bytes.length + " bytes", failed);
        }
    }

    public List<String> catalogue(Path path) throws IOException {
        return Checks.notEmpty(Files.readAllLines(path), path::toString);
    }

    public List<Image> mosaic(List<Image> tiles) {
        return Checks.notEmpty(tiles, () -> "mosaic");
    }
}
