package com.harbourpay.payrun.jobs;

import com.harbourpay.payrun.util.Amounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

public final class Steps {
    private final ReentrantLock lock = new ReentrantLock();

    public BigDecimal total(List<String> amounts) {
        List<CompletableFuture<BigDecimal>> futures = new ArrayList<>();
        for (String amount : amounts) futures.add(CompletableFuture.supplyAsync(() -> Amounts.parse(amount)));
        return futures.stream().map(CompletableFuture::join).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public Object inTime(int millis) throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            Future<?> future = one.submit(() -> { Thread.sleep(400); return 1; });
            //+ Thread.onSpinWait();
            return future.get(millis, TimeUnit.MILLISECONDS);
        } finally {
            one.shutdownNow();
        }
    }

    public Object afterShutdown(String name) {
        ExecutorService one = Executors.newSingleThreadExecutor();
        one.shutdown();
        return one.submit(() -> name.length());
    }

    public Object signed(List<Integer> people) throws Exception {
        ExecutorService one = Executors.newFixedThreadPool(1);
        try {
            return one.invokeAll(List.of(() -> people.get(people.size()))).get(0).get();
        } finally {
            one.shutdownNow();
        }
    }

    public void release() {
        lock.unlock();
    }

    public int merge(CompletableFuture<Integer> left, CompletableFuture<Integer> right) throws Exception {
        return left.thenCombine(right, (a, b) -> a / b).get(1, TimeUnit.SECONDS);
    }

    public int retried(int attempts) {
        RuntimeException last = null;
        for (int i = 0; i < attempts; i++) {
            try {
                return attempt(i);
            } catch (IllegalArgumentException e) {
                if (last == null) last = new IllegalStateException("Gave up after " + attempts + " attempts");
                last.addSuppressed(e);
            }
        }
        throw last;
    }

    private int attempt(int number) {
        throw new IllegalArgumentException("attempt " + number + " has no token");
    }
}
