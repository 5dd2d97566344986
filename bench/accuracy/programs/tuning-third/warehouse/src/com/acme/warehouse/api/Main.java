package com.acme.warehouse.api;

import com.acme.warehouse.core.Depot;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.Scanner;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

public final class Main {
  private static final PrintStream OUT = System.out;
  private static final Deque<Requests.Call> PENDING = new ArrayDeque<>();
  private static String current;
  private static Depot depot;

  public static void main(String[] args) throws Exception {
    HttpServer carrier = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    carrier.createContext("/", Main::answer);
    carrier.setExecutor(Executors.newFixedThreadPool(2));
    carrier.start();
    HttpServer door = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    door.createContext("/", new Door());
    door.start();
    Scanner lines = new Scanner(System.in, StandardCharsets.UTF_8);
    while (lines.hasNextLine()) {
      String[] fields = lines.nextLine().split("\t");
      current = fields[0];
      depot = new Depot("http://127.0.0.1:" + carrier.getAddress().getPort());
      Requests.Call call = Requests.of(fields[0], Arrays.copyOfRange(fields, 2, fields.length));
      switch (fields[1]) {
        case "http" -> {
          PENDING.push(call);
          URI.create("http://127.0.0.1:" + door.getAddress().getPort()).toURL().openStream().close();
        }
        case "schedule" -> schedule(call);
        default -> command(call);
      }
    }
    System.exit(0);
  }

  private static void command(Requests.Call call) {
    try {
      depot.handle(call.operation(), call.arguments());
    } catch (Throwable error) {
      record(error);
    }
  }

  private static void schedule(Requests.Call call) throws Exception {
    var timer = Executors.newSingleThreadScheduledExecutor();
    timer.schedule(new Task(call), 1, TimeUnit.MILLISECONDS).get();
    timer.shutdown();
  }

  private record Task(Requests.Call call) implements Runnable {
    @Override
    public void run() {
      command(call);
    }
  }

  private static class Door implements com.sun.net.httpserver.HttpHandler {
    @Override
    public void handle(HttpExchange exchange) throws IOException {
      command(PENDING.pop());
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
    }
  }

  /** A carrier that fails as the path asks. */
  private static void answer(HttpExchange exchange) throws IOException {
    String kind = exchange.getRequestURI().getPath().split("/")[1];
    if (kind.equals("close")) {
      exchange.close();
      return;
    }
    byte[] body = (kind.equals("empty") ? "{\"notice\": \"gone\"}" : "[]").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(kind.matches("\\d+") ? Integer.parseInt(kind) : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** As the SDK's span data has it: the canonical name, the message, `printStackTrace`. */
  private static void record(Throwable error) {
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text, true));
    OUT.println(String.join("\t", current, field(error.getClass().getCanonicalName()), field(error.getMessage()), field(text.toString())));
    OUT.flush();
  }

  private static String field(String text) {
    return Base64.getEncoder().encodeToString((text == null ? "" : text).getBytes(StandardCharsets.UTF_8));
  }
}
