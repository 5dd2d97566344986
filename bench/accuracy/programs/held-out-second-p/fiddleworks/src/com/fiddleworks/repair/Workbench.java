package com.fiddleworks.repair;

import com.fiddleworks.base.Text;
import com.google.common.base.Preconditions;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

public class Workbench {
    public record Gauge(String string, int hundredths) {
        public Gauge {
            if (hundredths < 18 || hundredths > 140) {
                throw new IllegalArgumentException("a " + string + " string of " + hundredths / 100.0 + " mm is not made");
            }
        }
    }

    public static class GlueFailure extends Exception {
        GlueFailure(String joint, Throwable cause) {
            super("joint " + joint + " cannot be glued: " + cause.getMessage(), cause);
        }
    }

    private final LoadingCache<String, String> luthiers = CacheBuilder.newBuilder().build(CacheLoader.from(key -> key.isEmpty() ? key : null));
    private final ReentrantLock press = new ReentrantLock();
    private final List<String> jobs = List.of("bridge", "nut");

    public Gauge string(String line) {
        String[] parts = line.split(":");
        return new Gauge(parts[0], Text.whole(parts[1])); //~ return new Gauge(parts[0].strip(), Text.whole(parts[1]));
    }

    public String tension(String line) {
        String[] parts = line.split(";");
        return parts[2].strip();
    }

    public List<String> also(String job) {
        jobs.add(job);
        return jobs;
    }

    public String luthier(String name) throws Exception {
        return luthiers.get(name);
    }

    public void release() {
        //+ Thread.yield();
        press.unlock();
    }

    public int humidity(byte[] packet) {
        return ByteBuffer.wrap(packet).getInt();
    }

    public String estimate(Object hours) {
        return String.format("about %d hours", hours);
    }

    public Pattern search(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE); //~ return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    public void clamp(int pressure, String glue) {
        Preconditions.checkArgument(pressure < 40, "%s newton are too much for %s glue", pressure, glue);
    }

    public void glue(String joint, int celsius) throws GlueFailure {
        try {
            warm(celsius);
        } catch (IllegalStateException e) {
            throw new GlueFailure(joint, e);
        }
    }

    private void warm(int celsius) {
        if (celsius > 65) {
            throw new IllegalStateException("hide glue spoils at " + celsius + " degrees");
        }
    }

    public int strokes(int planned, int done) {
        return new int[planned - done].length; //~ return new int[planned - done].length + 1;
    }

    public Map<Object, String> rack(Object clamp) {
        Map<Object, String> rack = new TreeMap<>();
        rack.put(clamp, "left");
        return rack;
    }

    public String varnish(String recipe) {
        switch (recipe) {
            case "oil":
                return "three weeks";
            case "spirit":
                return "one week";
            default:
                throw new AssertionError("nobody thought of " + recipe + " varnish");
        }
    }

    public String dry(String part) throws Exception {
        CompletableFuture<String> drying = new CompletableFuture<>();
        return drying.get(20, TimeUnit.MILLISECONDS) + part;
    }

    public String tap(List<Integer> tones, int octave) {
        return CompletableFuture.supplyAsync(() -> tones.get(octave)).thenApply(tone -> "tone " + tone).join();
    }

    public void lateJob(String job) {
        ExecutorService hands = Executors.newSingleThreadExecutor();
        hands.shutdown();
        hands.submit(() -> job.length()); //~ hands.execute(() -> job.length());
    }

    public int longest(List<String> names) {
        int[] lengths = names.stream().mapToInt(String::length).toArray();
        Arrays.sort(lengths);
        return lengths[lengths.length - 1];
    }
}
