package com.folio.pressrun.app;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public abstract class Door {
  public abstract void handle(Task task) throws Throwable;

  public abstract String span();

  public int kind() {
    return 1;
  }

  public static Door of(String name) {
    return switch (name) {
      case "http" -> new Http();
      case "pool" -> new Pool();
      case "schedule" -> new Schedule();
      default -> new Batch();
    };
  }

  private static final class Batch extends Door {
    @Override
    public void handle(Task task) throws Throwable {
      task.run();
    }

    @Override
    public String span() {
      return "batch press-run";
    }
  }

  private static final class Pool extends Door {
    private final java.util.concurrent.ExecutorService pool = Executors.newFixedThreadPool(2);

    @Override
    public void handle(Task task) throws Throwable {
      try {
        pool.submit(() -> {
          task.run();
          return null;
        }).get();
      } catch (ExecutionException error) {
        throw error.getCause();
      }
    }

    @Override
    public String span() {
      return "worker press-run";
    }
  }

  private static final class Schedule extends Door {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    @Override
    public void handle(Task task) throws Throwable {
      try {
        timer.schedule(() -> {
          task.run();
          return null;
        }, 1, TimeUnit.MILLISECONDS).get();
      } catch (ExecutionException error) {
        throw error.getCause();
      }
    }

    @Override
    public String span() {
      return "schedule nightly";
    }
  }

  private static final class Http extends Door {
    private volatile Task current;
    private volatile Throwable failed;
    private final HttpClient client = HttpClient.newHttpClient();

    Http() {
      try {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 9790), 0);
        server.createContext("/runs", exchange -> {
          try {
            current.run();
          } catch (Throwable error) {
            failed = error;
          }
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
        server.start();
      } catch (java.io.IOException error) {
        throw new IllegalStateException(error);
      }
    }

    @Override
    public void handle(Task task) throws Throwable {
      current = task;
      failed = null;
      client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:9790/runs")).build(), HttpResponse.BodyHandlers.discarding());
      if (failed != null) throw failed;
    }

    @Override
    public String span() {
      return "POST /runs";
    }

    @Override
    public int kind() {
      return 2;
    }
  }
}
