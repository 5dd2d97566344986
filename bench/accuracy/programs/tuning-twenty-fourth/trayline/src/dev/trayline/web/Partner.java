package dev.trayline.web;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

public final class Partner {
  private Partner() {}

  public static HttpServer start(int port) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", exchange -> {
      String kind = exchange.getRequestURI().getPath().split("/")[1];
      int status = switch (kind) {
        case "reserve" -> 409;
        case "login" -> 401;
        default -> 200;
      };
      String body = switch (kind) {
        case "stock" -> "{\"onHand\":4}";
        case "catalogue" -> "{\"articles\":[{\"id\":4,";
        case "reserve" -> "no stock left";
        case "login" -> "bad credentials";
        default -> "{}";
      };
      try {
        if (kind.equals("slow")) Thread.sleep(700);
        exchange.sendResponseHeaders(status, body.length());
        exchange.getResponseBody().write(body.getBytes());
      } catch (InterruptedException | IOException gone) {
        // The caller has left.
      }
      exchange.close();
    });
    server.start();
    return server;
  }
}
