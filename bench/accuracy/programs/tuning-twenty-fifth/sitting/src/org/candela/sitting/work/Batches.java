package org.candela.sitting.work;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import org.candela.sitting.SittingException;

public final class Batches {
    private Batches() {}

    public static void submitAfterClose(Runnable work) {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        pool.shutdown();
        pool.submit(work);
    }

    public static <T> T within(long millis, Callable<T> work) throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            return pool.submit(work).get(millis, TimeUnit.MILLISECONDS);
        } finally {
            pool.shutdownNow();
        }
    }

    public static int all(List<String> scripts) {
        List<CompletableFuture<Integer>> pages = scripts.stream().map(script -> CompletableFuture.supplyAsync(() -> Integer.parseInt(script.substring(1)))).toList();
        return pages.stream().mapToInt(CompletableFuture::join).sum();
    }

    public static void fill(int capacity, List<String> scripts) {
        ArrayBlockingQueue<String> queue = new ArrayBlockingQueue<>(capacity);
        for (String script : scripts) queue.add(script);
    }

    public static void signal(Object lock) {
        lock.notifyAll();
    }

    public static String remember(ConcurrentHashMap<String, String> seen, String script, String centre) {
        return seen.put(script, centre);
    }

    public static int stopped(String script) {
        CompletableFuture<Integer> pages = new CompletableFuture<>();
        pages.cancel(true);
        return pages.join() + script.length();
    }

    public static int parties(int count) {
        return new Phaser(count).getRegisteredParties();
    }

    public static Object plugin(String name) {
        try {
            return Class.forName("org.candela.sitting.work." + name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException error) {
            throw new SittingException("marker " + name + " cannot be loaded: " + error, error);
        }
    }
}
