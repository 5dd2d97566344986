package com.harrowgate.grain.batch;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public class NightlyJob {
    private final ExecutorService pool = Executors.newFixedThreadPool(2, work -> {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    });

    public int sum(List<String> weights) {
        return weights.stream().map(text -> CompletableFuture.supplyAsync(() -> Integer.decode(text), pool)).mapToInt(CompletableFuture::join).sum();
    }

    public String await(long millis) throws InterruptedException, ExecutionException, TimeoutException {
        CountDownLatch never = new CountDownLatch(1);
        Future<String> report = pool.submit(() -> {
            never.await(1, TimeUnit.SECONDS);
            return "done";
        });
        return report.get(millis, TimeUnit.MILLISECONDS);
    }

    public String first(List<Character> marks) throws InterruptedException, ExecutionException {
        Future<String> head = pool.submit(() -> marks.get(2).toString());
        return head.get();
    }

    public void late(String name) {
        ExecutorService closed = Executors.newSingleThreadExecutor();
        closed.shutdown();
        closed.submit(() -> name.length());
    }

    public CompletableFuture<Integer> staged(String text) {
        return CompletableFuture.completedFuture(text).thenApply(String::length).thenApply(length -> 100 / (length - length));
    }

    public void unowned(Object monitor) {
        monitor.notifyAll();
    }
}
