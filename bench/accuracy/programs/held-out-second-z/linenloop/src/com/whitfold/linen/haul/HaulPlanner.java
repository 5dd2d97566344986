package com.whitfold.linen.haul;

import com.whitfold.linen.util.Guard;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;

public class HaulPlanner {
    public record Stop(String customer, Integer trolleys, LocalTime window) {}

    private final TreeMap<LocalTime, Stop> stops = new TreeMap<>();
    private final BlockingQueue<Stop> ramp = new ArrayBlockingQueue<>(2);
    private final Map<String, String> drivers = Map.of("van-1", "Okafor", "van-2", "Lindqvist");
    private List<Stop> plan = List.of();

    public void plan(List<Stop> wanted) {
        plan = Collections.unmodifiableList(wanted);
    }

    public void addStop(Stop stop) {
        plan.add(stop);
    }

    public int totalTrolleys(List<Stop> of) {
        int sum = 0;
        //+ if (of.isEmpty()) return sum;
        for (Stop stop : of) sum += stop.trolleys();
        return sum;
    }

    public LocalTime firstWindow() {
        return stops.firstKey();
    }

    public void enqueue(Stop stop) {
        ramp.add(stop);
    }

    public String driverOf(String van) {
        return Optional.ofNullable(drivers.get(van)).orElseThrow(() -> new NoSuchElementException("nobody drives " + van));
    }

    public LocalTime arrival(int minutes) {
        return LocalTime.of(6 + minutes / 60, minutes % 60);
    }

    public ZoneId zone(String region) {
        return ZoneId.of(region);
    }

    public Duration pause(String text) {
        return Duration.parse(text);
    }

    public List<Stop> legs(List<Stop> of, int size) {
        return new ArrayList<>(of.subList(0, size));
    }

    public int[] loadBays(int free) {
        return new int[free];
    }

    public void reserveTrolleys(int count) {
        Guard.within(count, 1, 120, "trolley count");
        new Semaphore(5).acquireUninterruptibly(count > 5 ? 5 : count);
    }

    public void release(Object gate) {
        gate.notifyAll();
    }

    public List<Stop> byWindow(List<Stop> of) {
        List<Stop> copy = new ArrayList<>(of);
        copy.sort((a, b) -> a.window().compareTo(b.window()));
        return copy;
    }
}
