package com.hochbau.scaffoldry.crew;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.hochbau.scaffoldry.common.Checks;
import com.hochbau.scaffoldry.common.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

public class Roster {
    public static class NotQualified extends SecurityException {
        public NotQualified(String name, String course) {
            super(name + " has no certificate for " + course);
        }
    }

    private final Cache<String, String> names = Caffeine.newBuilder().maximumSize(10).build();

    public String login(String token, String key) {
        return JWT.require(Algorithm.HMAC256(key)).build().verify(token).getSubject();
    }

    public String token(String name, Instant until) {
        return JWT.create().withSubject(name).withExpiresAt(until).sign(Algorithm.HMAC256("site"));
    }

    public void qualify(Map<String, List<String>> certificates, String name, String course) {
        if (!certificates.getOrDefault(name, List.of()).contains(course)) {
            throw new NotQualified(name, course);
        }
    }

    public String badge(String name) {
        return Texts.prefix(name, 6);
    }

    public String surname(String full) {
        return full.split(" ")[1];
    }

    public String nickname(String id) {
        return names.get(id, key -> {
            throw new IllegalStateException("No nickname service for " + key);
        });
    }

    public void hire(String name) {
        names.put(Checks.notBlank(name, "name"), name);
    }

    public int hours(List<Integer> days) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> sum = workers.submit(() -> days.stream().mapToInt(Integer::intValue).sum());
            return sum.get();
        } catch (ExecutionException error) {
            throw error;
        } finally {
            workers.shutdown();
        }
    }

    public String locate(String crew) throws Exception {
        ExecutorService workers = Executors.newSingleThreadExecutor();
        CountDownLatch never = new CountDownLatch(1);
        try {
            return workers.submit(() -> {
                never.await();
                return crew;
            }).get(10, TimeUnit.MILLISECONDS);
        } finally {
            workers.shutdownNow();
        }
    }

    public void afterHours(Runnable task) {
        ExecutorService workers = Executors.newSingleThreadExecutor();
        workers.shutdown();
        workers.execute(task);
    }

    public double rate(Map<String, Double> rates, String grade) {
        return CompletableFuture.supplyAsync(() -> rates.get(grade)).thenApply(rate -> rate * 1.25).join();
    }
}
