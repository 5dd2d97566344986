package dev.trayline;

import com.sun.net.httpserver.HttpServer;
import dev.trayline.infra.Recorder;
import dev.trayline.web.Desk;
import dev.trayline.web.Desk.Entry;
import dev.trayline.web.Partner;
import java.lang.reflect.Method;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

public final class Main {
  public static void main(String[] args) throws Exception {
    long seed = Long.parseLong(System.getenv("SEED"));
    HttpServer partner = Partner.start(9833);
    List<Entry> all = new Desk(seed, System.getenv("PREFIX")).entries();
    switch (System.getenv("DOOR")) {
      case "http" -> http(all);
      case "schedule" -> schedule(all);
      case "reflection" -> reflection(all);
      default -> pool(all);
    }
    partner.stop(0);
    System.exit(0);
  }

  private static void http(List<Entry> all) throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 9834), 0);
    server.createContext("/", exchange -> {
      int at = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
      attempt(all.get(at), "POST /trays", 2);
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
    });
    server.start();
    HttpClient client = HttpClient.newHttpClient();
    for (int i = 0; i < all.size(); i++) {
      client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:9834/" + i)).build(), HttpResponse.BodyHandlers.discarding());
    }
    server.stop(0);
  }

  private static void schedule(List<Entry> all) throws Exception {
    var timer = Executors.newSingleThreadScheduledExecutor();
    for (Entry entry : all) timer.schedule(() -> attempt(entry, "nightly", 1), 0, TimeUnit.MILLISECONDS).get();
    timer.shutdown();
  }

  private static void pool(List<Entry> all) throws Exception {
    var pool = Executors.newFixedThreadPool(2);
    for (Entry entry : all) pool.submit(() -> attempt(entry, "trayline.orders process", 5)).get();
    pool.shutdown();
  }

  private static void reflection(List<Entry> all) throws Exception {
    Method call = Callable.class.getMethod("call");
    for (Entry entry : all) {
      try {
        call.invoke(entry.work());
      } catch (java.lang.reflect.InvocationTargetException failure) {
        Recorder.record(entry.name(), failure.getCause(), "command", 1);
      }
    }
  }

  private static void attempt(Entry entry, String span, int kind) {
    try {
      if ("layers".equals(System.getenv("WRAP"))) Filters.tenant(() -> Filters.measured(entry.work()));
      else entry.work().call();
      System.err.println("nothing failed: " + entry.name());
    } catch (Throwable failure) {
      Recorder.record(entry.name(), failure, span, kind);
    }
  }
}
