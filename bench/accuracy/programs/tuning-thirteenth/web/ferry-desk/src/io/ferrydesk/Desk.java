package io.ferrydesk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

final class PortClosedException extends RuntimeException {
    PortClosedException(String port) {
        super("Port " + port + " is closed for storm");
    }
}

final class Desk {
    private final ExecutorService executor;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Desk(ExecutorService executor) {
        this.executor = executor;
    }

    CompletableFuture<String> berth(String port, boolean open) {
        return CompletableFuture.supplyAsync(() -> {
            if (!open) {
                throw new PortClosedException(port);
            }
            return port + "-1";
        }, executor);
    }

    String plan(String port) {
        return berth(port, false).thenApply(String::toUpperCase).thenCombine(berth("home", true), (a, b) -> a + b).join();
    }

    int weigh(List<String> weights) throws ExecutionException, InterruptedException {
        Future<Integer> sum = executor.submit(() -> weights.stream().mapToInt(Integer::parseInt).sum());
        return sum.get();
    }

    String tide(String port, long millis) throws ExecutionException, InterruptedException, TimeoutException {
        Future<String> slow = executor.submit(() -> {
            Thread.sleep(400);
            return port;
        });
        return slow.get(millis, TimeUnit.MILLISECONDS);
    }

    String weather(String base, String port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/weather/" + port)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
