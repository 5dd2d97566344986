package org.verdantis.registry.api;

import com.sun.net.httpserver.HttpServer;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The ways work comes in. */
public final class Doors {
  private static final ScheduledExecutorService CLOCK = Executors.newScheduledThreadPool(1, task -> {
    Thread thread = new Thread(task, "registry-clock");
    thread.setDaemon(true);
    return thread;
  });

  private Doors() {}

  interface Step {
    Object proceed(Callable<?> task) throws Exception;
  }

  static Step chain() {
    Step last = Callable::call;
    if (!"filters".equals(System.getenv("WRAP"))) return last;
    Step audited = task -> {
      long start = System.nanoTime();
      try {
        return last.proceed(task);
      } finally {
        System.setProperty("registry.took", Long.toString(System.nanoTime() - start));
      }
    };
    return task -> audited.proceed(() -> task.call());
  }

  public static Throwable through(Callable<?> task) throws Exception {
    AtomicReference<Throwable> failed = new AtomicReference<>();
    Runnable guarded = () -> {
      try {
        chain().proceed(task);
      } catch (Throwable e) {
        failed.set(e);
      }
    };
    switch (String.valueOf(System.getenv("DOOR"))) {
      case "http" -> {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
          guarded.run();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
        server.start();
        HttpURLConnection call = (HttpURLConnection) URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/").toURL().openConnection();
        call.getResponseCode();
        server.stop(0);
      }
      case "schedule" -> CLOCK.schedule(guarded, 1, TimeUnit.MILLISECONDS).get();
      case "virtual" -> {
        Thread thread = (Thread) Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, guarded);
        thread.join();
      }
      default -> guarded.run();
    }
    return failed.get();
  }
}
