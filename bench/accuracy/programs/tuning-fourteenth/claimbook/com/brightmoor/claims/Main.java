package com.brightmoor.claims;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Meets every bug once, through the door of this run, and prints what the SDK makes of it. */
public class Main {
  static final String DOOR = System.getenv().getOrDefault("DOOR", "http");
  static final String WRAP = System.getenv().getOrDefault("WRAP", "");
  static final boolean LOGS = "logs".equals(System.getenv("SIGNAL"));
  static final ObjectMapper MAPPER = new ObjectMapper();

  static class JobFailedException extends RuntimeException {
    JobFailedException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  interface Interceptor {
    void around(Scenarios.Entry next, Values values) throws Throwable;
  }

  static class Metrics implements Interceptor {
    public void around(Scenarios.Entry next, Values values) throws Throwable {
      long start = System.nanoTime();
      try {
        next.run(values);
      } finally {
        start = System.nanoTime() - start;
      }
    }
  }

  static class Retry implements Interceptor {
    public void around(Scenarios.Entry next, Values values) throws Throwable {
      next.run(values);
    }
  }

  static Scenarios.Entry dressed(Scenarios.Entry entry) {
    if (WRAP.equals("layers")) {
      Interceptor metrics = new Metrics();
      Interceptor retry = new Retry();
      return v -> metrics.around(w -> retry.around(entry, w), v);
    }
    if (WRAP.equals("cause")) {
      return v -> {
        try {
          entry.run(v);
        } catch (Throwable error) {
          throw new JobFailedException("Job " + v.number() + " failed", error);
        }
      };
    }
    return entry;
  }

  static void record(String bug, Throwable error, String span, int kind) {
    StringWriter stack = new StringWriter();
    error.printStackTrace(new PrintWriter(stack, true));
    String type = error.getClass().getCanonicalName();
    if (LOGS || type == null) type = error.getClass().getName();
    Map<String, Object> printed = new HashMap<>();
    printed.put("bug", bug);
    printed.put("type", type);
    printed.put("message", error.getMessage());
    printed.put("stack", stack.toString());
    printed.put("span", span);
    printed.put("kind", kind);
    try {
      String rest = MAPPER.writeValueAsString(printed).replace("\"bug\":" + MAPPER.writeValueAsString(bug) + ",", "").replace(",\"bug\":" + MAPPER.writeValueAsString(bug), "");
      System.out.println("{\"bug\":" + MAPPER.writeValueAsString(bug) + "," + rest.substring(1));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public static void main(String[] args) throws Exception {
    int port = Integer.parseInt(System.getenv().getOrDefault("UPSTREAM", "9411"));
    upstream(port);
    Application app = new Application(port, System.getenv().getOrDefault("PREFIX", "."));
    Values values = new Values(Integer.parseInt(System.getenv().getOrDefault("SEED", "1")));
    Map<String, Scenarios.Entry> all = new Scenarios(app).all;
    switch (DOOR) {
      case "http" -> http(all, values, port + 20);
      case "pool" -> pool(all, values, Executors.newFixedThreadPool(3), false);
      case "virtual" -> pool(all, values, (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null), false);
      case "future" -> pool(all, values, Executors.newSingleThreadExecutor(), true);
      case "schedule" -> schedule(all, values);
      default -> reflection(all, values);
    }
    System.out.flush();
    System.exit(0);
  }

  static void guarded(String bug, String span, int kind, Scenarios.Entry entry, Values values) {
    try {
      entry.run(values);
      System.err.println(bug + " did not fail");
    } catch (Throwable error) {
      record(bug, error, span, kind);
    }
  }

  static void http(Map<String, Scenarios.Entry> all, Values values, int port) throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    List<String> bugs = new ArrayList<>(all.keySet());
    var context = server.createContext("/claims/", exchange -> {
      int index = Integer.parseInt(exchange.getRequestURI().getPath().substring(8));
      guarded(bugs.get(index), "POST /claims/{id}", 2, dressed(all.get(bugs.get(index))), values);
      exchange.sendResponseHeaders(500, -1);
      exchange.close();
    });
    if (WRAP.equals("layers")) {
      context.getFilters().add(new Filter() {
        @Override
        public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
          chain.doFilter(exchange);
        }

        @Override
        public String description() {
          return "access log";
        }
      });
    }
    server.setExecutor(Executors.newFixedThreadPool(2));
    server.start();
    HttpClient client = HttpClient.newHttpClient();
    for (int i = 0; i < bugs.size(); i++) {
      client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/claims/" + i)).build(), HttpResponse.BodyHandlers.discarding());
    }
  }

  static void pool(Map<String, Scenarios.Entry> all, Values values, ExecutorService pool, boolean outside) throws Exception {
    for (String bug : all.keySet()) {
      Scenarios.Entry entry = dressed(all.get(bug));
      if (!outside) {
        pool.submit(() -> guarded(bug, "claims.events process", 5, entry, values)).get();
        continue;
      }
      try {
        pool.submit(() -> {
          try {
            entry.run(values);
          } catch (Exception | Error error) {
            throw error;
          } catch (Throwable other) {
            throw new IllegalStateException(other);
          }
          return null;
        }).get();
      } catch (ExecutionException error) {
        record(bug, error, "claims.events process", 5);
      }
    }
  }

  static void schedule(Map<String, Scenarios.Entry> all, Values values) throws Exception {
    var scheduler = Executors.newScheduledThreadPool(1);
    for (String bug : all.keySet()) {
      scheduler.schedule(() -> guarded(bug, "nightly", 1, dressed(all.get(bug)), values), 1, TimeUnit.MILLISECONDS).get();
    }
  }

  /** Handler that a job runner finds by its name. */
  public static class Job {
    public void perform(Scenarios.Entry entry, Values values) throws Throwable {
      entry.run(values);
    }
  }

  static void reflection(Map<String, Scenarios.Entry> all, Values values) throws Exception {
    var method = Job.class.getMethod("perform", Scenarios.Entry.class, Values.class);
    for (String bug : all.keySet()) {
      try {
        method.invoke(new Job(), dressed(all.get(bug)), values);
      } catch (InvocationTargetException error) {
        record(bug, error.getTargetException(), "job", 1);
      }
    }
  }

  static void upstream(int port) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    server.createContext("/", exchange -> {
      String path = exchange.getRequestURI().getPath();
      int status = 200;
      String body = "{}";
      if (path.startsWith("/policies/gone-")) {
        status = 500;
        body = "{\"trace\": \"" + Long.toHexString(path.hashCode() * 977L) + "\"}";
      } else if (path.startsWith("/policies/")) body = "{\"number\": \"" + path.substring(10) + "\", \"holder\": \"A\", \"deductible\": null, \"terms\": {}}";
      else if (path.startsWith("/terms/X")) body = "{\"excess\": \"150\"}";
      else if (path.startsWith("/terms/")) body = "{\"excess\": 150}";
      else if (path.startsWith("/garages/")) body = "{\"garages\": []}";
      else if (path.startsWith("/estimates/")) {
        status = 429;
        body = "slow down";
      } else if (path.startsWith("/hail/")) {
        try {
          Thread.sleep(2500);
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
        }
      }
      byte[] bytes = body.getBytes();
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    });
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }
}
