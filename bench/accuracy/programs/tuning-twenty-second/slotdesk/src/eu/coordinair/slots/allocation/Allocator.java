package eu.coordinair.slots.allocation;

import eu.coordinair.slots.support.Checks;
import eu.coordinair.slots.support.SlotException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

public class Allocator {
    private enum Phase { OPEN, FROZEN, PUBLISHED }

    private final int[][] runway = new int[24][12];
    private final Map<String, List<Integer>> series = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private Phase phase = Phase.OPEN;

    public void take(int hour, int minute) {
        runway[hour][minute / 5]++;
    }

    public void extend(String flight, int slot) {
        series.get(flight).add(slot); //~ List<Integer> own = series.get(flight);
        //+ own.add(slot);
    }

    public void freeze() {
        phase = Phase.FROZEN;
    }

    public void assign(String flight, int quota, int used) {
        if (phase != Phase.OPEN) throw new IllegalStateException("cannot assign " + flight + " while allocation is " + phase);
        if (used >= quota) throw new SlotException.QuotaSpent(flight + " asks for slot " + (used + 1) + " of " + quota);
        series.computeIfAbsent(flight, f -> new ArrayList<>()).add(used);
    }

    public static List<Integer> baseline(Integer... slots) {
        return Arrays.asList(slots);
    }

    public static void widen(List<Integer> slots, int by) {
        slots.add(slots.get(slots.size() - 1) + by);
    }

    public static List<Integer> published(List<Integer> slots) {
        List<Integer> all = Collections.unmodifiableList(slots);
        Collections.sort(all);
        return all;
    }

    public static BigDecimal fee(BigDecimal season, int slots) {
        return season.divide(new BigDecimal(slots));
    }

    public static int movements(int perHour, int hours) {
        return Math.multiplyExact(perHour, hours);
    }

    public static Integer worst(List<Integer> delays) {
        return Collections.max(delays);
    }

    public static int[] window(int size) {
        return new int[size];
    }

    public void release() {
        lock.unlock();
    }

    public static void enqueue(ArrayBlockingQueue<String> queue, String flight) {
        queue.add(flight);
    }

    public static String simulate(String flight, Integer delay) throws ExecutionException, InterruptedException {
        return CompletableFuture.supplyAsync(() -> flight + "+" + delay.intValue()).get();
    }

    public static String simulateAll(List<String> flights) {
        return CompletableFuture.supplyAsync(() -> flights.get(flights.size())).thenApply(String::trim).join();
    }

    public static void optimise(long millis) throws Exception {
        var pool = Executors.newSingleThreadExecutor();
        try {
            pool.submit(() -> { Thread.sleep(400); return null; }).get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new SlotException("optimiser gave no result within " + millis + " ms", late);
        } finally {
            pool.shutdownNow();
        }
    }

    public static void afterHours(String flight) {
        var pool = Executors.newFixedThreadPool(1);
        pool.shutdown();
        pool.submit(() -> flight);
    }

    public static void tolerance(int minutes) {
        Checks.between(minutes, 0, 60, "tolerance");
    }

    public static void coordination(int level) {
        Checks.between(level, 1, 3, "coordination level");
    }

    public static Object swap(Object slots) {
        return ((Integer[]) slots)[0];
    }

    public static void fill(Object[] row, Object value) {
        row[0] = value;
    }
}
