package org.example.mill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Orders, stones and sacks of a mill. */
public final class Mill {
    public record Farmer(String name, Address address) {}

    public record Address(String street, String zip) {}

    public enum Grain { WHEAT, RYE }

    public static class MillException extends RuntimeException {
        public MillException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    public static final class SackTorn extends Exception {
        public SackTorn(int sack, String grain) {
            super("Sack " + sack + " of " + grain + " is torn");
        }
    }

    static final class Stone {
        private boolean turning;

        void start() {
            if (turning) throw new IllegalStateException("Stone is turning already");
            turning = true;
        }

        class Bearing {
            int grease(int grams) {
                return 100 / (grams - grams);
            }
        }
    }

    private final Map<Integer, Farmer> farmers;
    private final Stone stone = new Stone();

    public Mill(Map<Integer, Farmer> farmers) {
        this.farmers = farmers;
    }

    private static String must(Map<String, String> form, String field) {
        String value = form.get(field);
        if (value == null || value.isBlank()) throw new IllegalArgumentException(field + " is missing in " + form);

        return value;
    }

    public String order(Map<String, String> form) {
        return must(form, "grain");
    }

    public List<String> pickUp(Map<String, String> form) {
        return List.of("sack", "driver").stream().map(field -> must(form, field)).collect(Collectors.toList());
    }

    public String zipOf(int id) {
        Farmer farmer = farmers.get(id);

        return farmer.address().zip().trim();
    }

    public String streetOf(int id) {
        return Optional.ofNullable(farmers.get(id)).map(Farmer::address).orElseThrow().street();
    }

    public Farmer owner(int id) {
        return Objects.requireNonNull(farmers.get(-id), "no owner of sack " + id);
    }

    public Grain grain(String name) {
        return Grain.valueOf(name);
    }

    public int weight(String text) {
        return Integer.parseInt(text);
    }

    public int sack(int[] sacks, int at) {
        return sacks[at];
    }

    public String label(Object label) {
        return (String) label;
    }

    public void grind(int sack, String grain) throws SackTorn {
        check(sack, grain);
    }

    private void check(int sack, String grain) throws SackTorn {
        if (sack > 0) throw new SackTorn(sack, grain);
    }

    public int grease(int grams) {
        return stone.new Bearing().grease(grams);
    }

    public void start() {
        stone.start();
        stone.start();
    }

    public void restart() {
        Stone fresh = new Stone();
        fresh.start();
        fresh.start();
    }

    public int depth(int level, int limit) {
        if (level >= limit) throw new UnsupportedOperationException("Chute " + level + " has no flap");
        return 1 + depth(level + 1, limit);
    }

    public String book(String folder, String name) {
        try {
            return Files.readString(Path.of(folder, "books", name));
        } catch (IOException error) {
            throw new UncheckedIOException("Could not read the book of " + name, error);
        }
    }

    public LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    public void save(String name) {
        try {
            insert(name);
        } catch (Exception cause) {
            throw new MillException("Could not save " + name, cause);
        }
    }

    public void delete(String name) {
        try {
            insert(name);
        } catch (Exception cause) {
            throw new MillException("Could not save " + name, cause);
        }
    }

    private void insert(String name) throws Exception {
        throw new java.sql.SQLException("duplicate key value: (name)=(" + name + ")", "23505", 0);
    }

    public void supplier(String reply) {
        if (!reply.startsWith("ok")) throw new RuntimeException(reply);
    }

    public Socket connect(int port) throws IOException {
        return new Socket("127.0.0.1", port);
    }

    public String flour(int port) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/flour")).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    public URI site(String name) {
        return URI.create("http://" + name + ".example.org/ mill");
    }

    public int later(Supplier<String> text) throws ExecutionException, InterruptedException {
        return CompletableFuture.supplyAsync(text).thenApply(found -> found.length()).get();
    }

    public String wind(long millis) throws Exception {
        CompletableFuture<String> wind = new CompletableFuture<>();
        try {
            return wind.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException cause) {
            throw new TimeoutException("No wind in " + millis + " ms");
        }
    }

    public static <T> T second(List<T> list) {
        Iterator<T> each = list.iterator();
        each.next();
        return each.next();
    }
}
