package eu.skydish.passband.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Telemetry frames as the receivers write them. */
public class Frames {
    public record Frame(int sequence, String channel, double snr) {
    }

    public static class SyncLost extends IOException {
        SyncLost(int word, long at) {
            super("no sync marker but 0x%08x at byte %d".formatted(word, at));
        }
    }

    private final ObjectMapper mapper = new ObjectMapper();
    private final Path root;

    public Frames(Path root) {
        this.root = root;
    }

    public Frame json(String text) throws IOException {
        return mapper.readValue(text, Frame.class);
    }

    public String channel(String text) throws IOException {
        JsonNode node = mapper.readTree(text);
        //+ if (node.isArray()) node = node.get(0);
        return node.get("header").get("channel").asText();
    }

    public List<String> lines(String name) throws IOException {
        return Files.readAllLines(root.resolve(name));
    }

    public int header(byte[] raw) {
        ByteBuffer buffer = ByteBuffer.wrap(raw);
        int version = buffer.getShort();
        return version + buffer.getInt();
    }

    public int sync(byte[] raw) throws IOException {
        int word = ByteBuffer.wrap(raw).getInt();
        if (word != 0x1ACFFC1D) throw new SyncLost(word, raw.length * 7919L);
        return word;
    }

    public long total(byte[] raw) throws IOException {
        return new DataInputStream(new ByteArrayInputStream(raw)).readLong();
    }

    public byte[] unzip(byte[] raw) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(raw)).readAllBytes();
    }

    public byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    public String beacon(byte[] raw) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    }

    public String write(Object pass) throws IOException {
        return mapper.writeValueAsString(pass);
    }
}
