package org.verdant.offsets.market;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public class Settlement {
    private final ExecutorService desk = Executors.newSingleThreadExecutor(r -> {
        Thread t = new Thread(r, "desk");
        t.setDaemon(true);
        return t;
    });

    public String confirm(String order, long millis) throws TimeoutException, ExecutionException, InterruptedException {
        var answer = new CompletableFuture<String>();
        //+ desk.submit(() -> order.length());
        return answer.get(millis, TimeUnit.MILLISECONDS);
    }

    public int net(List<Integer> legs) {
        return CompletableFuture.supplyAsync(() -> legs.get(legs.size() - 1)).thenApply(n -> n * 2).join();
    }

    public int parallel(List<String> amounts) throws ExecutionException, InterruptedException {
        return desk.submit(() -> amounts.stream().mapToInt(Integer::valueOf).sum()).get();
    }

    public void late(Runnable work) {
        desk.shutdown();
        desk.submit(work);
    }

    public void release(Object monitor) {
        monitor.notifyAll();
    }
}
