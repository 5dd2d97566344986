package org.tremora;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.tremora.Entries.Entry;

public final class Main {
    private static final String DOOR = System.getenv().getOrDefault("DOOR", "cli");
    private static final String WRAP = System.getenv().getOrDefault("WRAP", "");
    private static final ObjectMapper JSON = new ObjectMapper();

    static class StepFailed extends RuntimeException {
        StepFailed(Throwable cause) { super("step failed: " + cause, cause); }
    }

    private static void sent(Entry entry, Throwable error) {
        StringWriter stack = new StringWriter();
        error.printStackTrace(new PrintWriter(stack));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("bug", entry.label());
        line.put("type", error.getClass().getCanonicalName());
        line.put("message", error.getMessage() == null ? "" : error.getMessage());
        line.put("stack", stack.toString());
        line.put("span", entry.span());
        line.put("kind", entry.kind());
        try {
            System.out.println(JSON.writeValueAsString(line));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object timed(Callable<Object> run) throws Exception {
        long start = System.nanoTime();
        try {
            return run.call();
        } finally {
            if (System.nanoTime() < start) System.err.println("clock");
        }
    }

    private static Object retried(Callable<Object> run) throws Exception { return timed(run); }

    private static Object layered(Entry entry) throws Exception {
        switch (WRAP) {
            case "middleware":
                return retried(entry.run());
            case "cause":
                try {
                    return entry.run().call();
                } catch (Exception e) {
                    throw new StepFailed(e);
                }
            default:
                return entry.run().call();
        }
    }

    private static void attempt(Entry entry) {
        try {
            layered(entry);
            System.err.println("no error: " + entry.label());
        } catch (Throwable e) {
            sent(entry, e);
        }
    }

    public static Object invoke(Entry entry) throws Exception { return layered(entry); }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.sendResponseHeaders(status, body.length());
        exchange.getResponseBody().write(body.getBytes());
        exchange.close();
    }

    private static HttpServer partner() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 9860), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            if (path.contains("/slow/")) {
                try { Thread.sleep(400); } catch (InterruptedException e) { return; }
            }
            if (path.contains("gone-")) answer(exchange, 404, "");
            else if (path.contains("text-")) answer(exchange, 200, "{\"id\":\"x\",\"magnitude\":\"strong\"}");
            else if (path.contains("field-")) answer(exchange, 200, "{\"id\":\"x\",\"revision\":2}");
            else if (path.contains("cut-")) answer(exchange, 200, "{\"id\":\"x\",\"magn");
            else answer(exchange, 200, "{\"id\":\"x\"}");
        });
        server.start();
        return server;
    }

    private static void throughHttp() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 9864), 0);
        server.setExecutor(Executors.newFixedThreadPool(2));
        var context = server.createContext("/rpc/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            attempt(Entries.ALL.get(Integer.parseInt(path.substring(5))));
            answer(exchange, 200, "");
        });
        context.getFilters().add(Filter.beforeHandler("trace", exchange -> {}));
        server.start();
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; i < Entries.ALL.size(); i++) {
            client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:9864/rpc/" + i)).build(), HttpResponse.BodyHandlers.discarding());
        }
        server.stop(0);
    }

    private static void throughReflection() throws Exception {
        var method = Main.class.getMethod("invoke", Entry.class);
        for (Entry entry : Entries.ALL) {
            try {
                method.invoke(null, entry);
            } catch (InvocationTargetException e) {
                sent(entry, e.getCause());
            }
        }
    }

    public static void main(String[] args) throws Exception {
        partner();
        ScheduledExecutorService pool = Executors.newScheduledThreadPool(1);
        switch (DOOR) {
            case "http" -> throughHttp();
            case "pool" -> { for (Entry entry : Entries.ALL) pool.submit(() -> attempt(entry)).get(); }
            case "schedule" -> { for (Entry entry : Entries.ALL) pool.schedule(() -> attempt(entry), 1, TimeUnit.MILLISECONDS).get(); }
            case "reflection" -> throughReflection();
            default -> Entries.ALL.forEach(Main::attempt);
        }
        System.out.flush();
        System.exit(0);
    }
}
