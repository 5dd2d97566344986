package org.tremora.wave;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPInputStream;

public class Decoder {
    public enum Encoding { STEIM1, STEIM2, INT32 }

    public static class CorruptRecord extends RuntimeException {
        public CorruptRecord(int sequence, String why) { super("record " + sequence + ": " + why); }
    }

    public int[] samples(byte[] raw, int count) {
        ByteBuffer buffer = ByteBuffer.wrap(raw);
        int[] samples = new int[count];
        for (int i = 0; i < count; i++) samples[i] = buffer.getInt();
        return samples;
    }

    public Encoding encoding(String name) { return Encoding.valueOf(name); }

    public int[] decimate(int[] samples, int factor) {
        int[] out = new int[samples.length / factor]; //~ int[] out = new int[(samples.length + factor - 1) / factor];
        for (int i = 0; i < out.length; i++) out[i] = samples[i * factor];
        return out;
    }

    public int[] integrate(int[] differences, int first) {
        int[] out = new int[differences.length];
        out[0] = first;
        for (int i = 0; i < differences.length; i++) out[i + 1] = out[i] + differences[i];
        return out;
    }

    public int[] window(int[] samples, int from, int to) { return Arrays.copyOfRange(samples, from, to); }

    public String header(String record) { return record.substring(8, 20).trim(); }

    public byte[] inflate(byte[] raw) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(raw))) {
            return in.readAllBytes();
        }
    }

    public void verify(int sequence, int[] samples, int last) {
        //+ if (samples.length == 0) return;
        if (samples[samples.length - 1] != last) throw new CorruptRecord(sequence, "last sample is " + samples[samples.length - 1] + ", not " + last);
    }

    public byte[] payload(String text) { return Base64.getDecoder().decode(text); }

    public String note(byte[] raw) throws IOException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    }

    public int rate(String text) { return Integer.parseInt(text.trim()); }
}
