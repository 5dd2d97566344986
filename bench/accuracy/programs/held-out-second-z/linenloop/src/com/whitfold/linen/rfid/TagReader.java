package com.whitfold.linen.rfid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

public class TagReader {
    private final ObjectMapper mapper = new ObjectMapper();
    private final Gson gson = new Gson();

    public record Read(String tag, int antenna, double rssi) {}

    public byte[] epc(String tag) {
        return HexFormat.of().parseHex(tag);
    }

    public Read parseRead(String json) throws IOException {
        return mapper.readValue(json, Read.class);
    }

    public String gateOf(String json) throws IOException {
        JsonNode node = mapper.readTree(json);
        return node.get("gate").get("name").asText();
    }

    public int washCycles(String json) {
        JsonObject tag = gson.fromJson(json, JsonObject.class);
        return tag.get("cycles").getAsInt();
    }

    public List<?> batch(String json) {
        return gson.fromJson(json, List.class);
    }

    public long serial(byte[] frame) {
        //+ if (frame.length == 0) return 0;
        return ByteBuffer.wrap(frame, 1, frame.length - 1).getLong();
    }

    public int readLength(byte[] frame) throws IOException {
        return new DataInputStream(new ByteArrayInputStream(frame)).readInt();
    }

    public String decodeUser(String memory) {
        return new String(Base64.getDecoder().decode(memory), StandardCharsets.UTF_8);
    }

    public String strongest(Iterator<Read> reads) {
        Read best = reads.next();
        while (reads.hasNext()) {
            Read next = reads.next();
            if (next.rssi() > best.rssi()) best = next;
        }
        return best.tag();
    }

    public UUID session(String header) {
        return UUID.fromString(header);
    }

    public int antenna(Object setting) {
        return (Integer) setting;
    }
}
