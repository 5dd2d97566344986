package org.depot.ship;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.depot.core.Check;
import org.depot.core.Client;
import org.depot.core.Database;

public class Truck {
    public static class CustomsException extends Exception {
        public CustomsException(String message) {
            super(message);
        }
    }

    public record Driver(String name) {}

    private Driver driver;
    private final List<String> load;

    public Truck(List<String> load) {
        this.load = load;
    }

    public String driverName() {
        return driver.name().trim();
    }

    public void assign(Driver next) {
        Check.state(next != null, "item is missing");
        driver = next;
    }

    public void label(String text) {
        Objects.requireNonNull(text, "name");
        load.add(text);
    }

    public void add(String box) {
        load.add(box);
    }

    public void cross(String border, String reason) throws CustomsException {
        throw new CustomsException(border + " refused the load: " + reason);
    }

    public String manifest(String name) {
        try {
            return Files.readString(Path.of("/srv/manifests", name + ".txt"));
        } catch (java.io.IOException error) {
            throw new java.io.UncheckedIOException(error);
        }
    }

    public LocalDate arrival(String text) {
        return LocalDate.parse(text);
    }

    public int weight(Map<String, Object> manifest) {
        return (Integer) manifest.get("weight");
    }

    public int parseWeight(String text) {
        return Integer.parseInt(text);
    }

    public String track(int port) {
        return Client.get("http://127.0.0.1:" + port + "/track");
    }

    public String position(String base, String id) {
        return Client.get(base + "/positions/" + id + "?status=404");
    }

    public void save(Object key) {
        new Database().run("insert into trucks", "trucks", key);
    }

    public void lock(Object key) {
        new Database().run("update trucks", "trucks", key);
    }

    public String plan(String goal) {
        return CompletableFuture.supplyAsync(() -> route(goal)).join();
    }

    private String route(String goal) {
        throw new IllegalArgumentException("no road to " + goal);
    }

    public String waitForGate(String gate) throws Exception {
        var pool = Executors.newSingleThreadExecutor();
        try {
            return pool.submit(() -> {
                Thread.sleep(2000);
                return gate;
            }).get(20, TimeUnit.MILLISECONDS);
        } finally {
            pool.shutdownNow();
        }
    }
}
