package dev.trayline.jobs;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

public class Kitchen {
  private final BlockingQueue<String> hatch = new ArrayBlockingQueue<>(2);
  private final ReentrantLock oven = new ReentrantLock();

  public void serve(List<String> trays) {
    for (String tray : trays) hatch.add(tray);
  }

  public void done() {
    oven.unlock();
  }

  public <T> T later(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work).thenApply(all -> all).join();
  }

  public String waitFor(long millis) throws InterruptedException, ExecutionException, TimeoutException {
    return new CompletableFuture<String>().get(millis, TimeUnit.MILLISECONDS);
  }

  public <T> T inPool(Callable<T> work) throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      return pool.submit(work).get();
    } finally {
      pool.shutdown();
    }
  }

  public void afterHours(Runnable work) {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    pool.shutdown();
    pool.execute(work);
  }

  public <T> T step(String name, Callable<T> work) {
    try {
      return work.call();
    } catch (Exception failure) {
      throw new StepFailed("step " + name + " failed: " + failure.getMessage(), failure);
    }
  }

  public void signal() throws InterruptedException {
    hatch.wait(10);
  }

  public int simmer(int minutes) {
    if (minutes == 0) return 0;
    return 1 + simmer(minutes - 2);
  }

  public static class StepFailed extends RuntimeException {
    StepFailed(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
