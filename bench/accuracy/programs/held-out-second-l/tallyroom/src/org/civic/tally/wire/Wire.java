package org.civic.tally.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.*;
import java.net.URI;
import java.net.http.*;
import java.nio.file.*;
import java.time.Duration;
import java.util.concurrent.*;
import java.util.zip.GZIPInputStream;

public class Wire {
    public record Result(String station, int valid) {}

    public static class Unaccepted extends RuntimeException {
        public Unaccepted(String message, Throwable cause) { super(message, cause); }
    }

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final ObjectMapper json = new ObjectMapper();

    public Result read(String text) throws IOException {
        return json.readValue(text, Result.class);
    }

    public int valid(String text) throws IOException {
        return json.readTree(text).get("valid").intValue();
    }

    public String send(int port, String station) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/results/" + station)).build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    public void slow(int port, String station) throws Exception {
        http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/slow/" + station)).timeout(Duration.ofMillis(200)).build(), HttpResponse.BodyHandlers.ofString());
    }

    public void declare(int port, String station) throws Exception {
        int status = http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/declare/" + station)).build(), HttpResponse.BodyHandlers.ofString()).statusCode();
        if (status != 200) throw new IOException("registrar answered " + status + " to station " + station);
    }

    public URI link(String text) {
        return URI.create(text);
    }

    public void accept(String text) {
        try {
            json.readValue(text, int[].class);
        } catch (IOException e) {
            throw new Unaccepted("sheet was not accepted: " + e.getMessage(), e);
        }
    }

    public String scan(String path) throws IOException {
        return Files.readString(Path.of(path));
    }

    public int unpack(byte[] bytes) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(bytes)).read();
    }

    public int record(byte[] bytes) throws IOException {
        return new DataInputStream(new ByteArrayInputStream(bytes)).readInt();
    }

    public String witness(String name) throws Exception {
        return CompletableFuture.supplyAsync(() -> { if (name != null) throw new IllegalStateException("witness " + name + " has left the hall"); return ""; }).get();
    }

    public void courier(ExecutorService pool) {
        pool.shutdown();
        pool.submit(() -> 1);
    }

    public String await(String station) throws Exception {
        return new CompletableFuture<String>().get(20, TimeUnit.MILLISECONDS);
    }

    public void enqueue(String station) {
        BlockingQueue<String> queue = new ArrayBlockingQueue<>(1);
        queue.add(station);
        queue.add(station);
    }

    public void unlock() {
        new java.util.concurrent.locks.ReentrantLock().unlock();
    }
}
