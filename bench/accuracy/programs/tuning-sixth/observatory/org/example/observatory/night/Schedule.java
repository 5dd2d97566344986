package org.example.observatory.night;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.example.observatory.core.Bus;
import org.example.observatory.core.Checks;

public final class Schedule {
    public record Slot(String target, LocalTime from) {
        public Slot {
            Checks.given(target, "target");
        }
    }

    public record Clouds(Integer percent) {}

    public record Cleared(String dome) {}

    private static final Map<String, List<String>> NEIGHBOURS = Map.of("Lyra", List.of("Cygnus"), "Cygnus", List.of("Lyra"));

    private final Map<String, Integer> priorities = Map.of("M31", 3, "M42", 5);
    private final Deque<Slot> night = new ArrayDeque<>();

    public Slot plan(String target, String from) {
        return new Slot(target, LocalTime.parse(from));
    }

    public int priority(String target) {
        return priorities.get(target);
    }

    public int total(List<String> targets) {
        return targets.stream().map(priorities::get).reduce(0, Integer::sum);
    }

    public Slot next() {
        return night.removeFirst();
    }

    public ZonedDateTime at(String zone, LocalTime time) {
        return ZonedDateTime.of(java.time.LocalDate.of(2026, 3, 1), time, ZoneId.of(zone));
    }

    public int reach(String from) {
        return NEIGHBOURS.getOrDefault(from, List.of()).stream().mapToInt(this::reach).max().orElse(0) + 1;
    }

    public String observer(Optional<String> name) {
        return name.map(String::strip).filter(text -> !text.isEmpty()).get();
    }

    public int[] simulate(int nights) throws ExecutionException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            return pool.submit(() -> new int[nights]).get();
        } finally {
            pool.shutdown();
        }
    }

    public String weather(List<String> stations) {
        return CompletableFuture.supplyAsync(() -> stations.get(2)).thenApply(String::toUpperCase).join();
    }

    public Integer seeing(Map<String, ?> report) {
        return CompletableFuture.supplyAsync(() -> (Integer) report.get("seeing")).thenApply(value -> value / 10).join();
    }

    @Bus.Listens
    public void clouds(Clouds clouds) {
        if (clouds.percent() > 80) night.clear();
    }

    @Bus.Listens
    public void cleared(Cleared cleared) {
        Checks.state(cleared.dome().startsWith("D"), "Dome %s is not one of ours", cleared.dome());
    }
}
