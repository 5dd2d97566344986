package com.hochbau.scaffoldry.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.hochbau.scaffoldry.partner.Partners;
import com.hochbau.scaffoldry.stock.PartStore;
import com.sun.net.httpserver.HttpServer;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;

public final class Main {
    private static final int LIMIT = Integer.parseInt(System.getenv("OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT"));
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Main() {}

    private static String limited(String text) {
        return text.length() > LIMIT ? text.substring(0, LIMIT) : text;
    }

    private static void record(String bug, Throwable error, String span, int kind) {
        StringWriter stack = new StringWriter();
        try (PrintWriter writer = new PrintWriter(stack)) {
            error.printStackTrace(writer);
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("bug", bug);
        line.put("type", error.getClass().getCanonicalName() == null ? error.getClass().getName() : error.getClass().getCanonicalName());
        line.put("message", error.getMessage() == null ? "" : limited(error.getMessage()));
        line.put("stack", limited(stack.toString()));
        line.put("span", span);
        line.put("kind", kind);
        try {
            OUT.println(new ObjectMapper().writeValueAsString(line));
        } catch (Exception never) {
            throw new IllegalStateException(never);
        }
    }

    private static void answers() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(System.getenv("PARTNER"))), 0);
        server.setExecutor(Executors.newCachedThreadPool(each -> {
            Thread thread = new Thread(each);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith("/slow")) {
                try {
                    Thread.sleep(2600);
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            }
            byte[] body = (path.startsWith("/wind") ? "{\"wind\":3}" : "<html>moved</html>").getBytes();
            exchange.sendResponseHeaders(path.startsWith("/permits") ? 410 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    public static void main(String[] arguments) throws Exception {
        String door = System.getenv().getOrDefault("DOOR", "direct");
        String span = Map.of("http", "POST /jobs", "schedule", "tick", "pool", "jobs process").getOrDefault(door, "scaffoldry run");
        int kind = "http".equals(door) ? 2 : "pool".equals(door) ? 5 : 1;
        answers();
        int index = 0;
        for (Map.Entry<String, Desk.Work> each : Desk.all(new PartStore(), new Partners()).entrySet()) {
            Values values = new Values(Long.parseLong(System.getenv("SEED")), index++);
            Desk.Work work = Doors.wrap(each.getValue(), System.getenv("WRAP"));
            Doors.through(door, () -> {
                try {
                    work.run(values);
                    System.err.println("nothing thrown: " + each.getKey());
                } catch (Throwable error) {
                    record(each.getKey(), error, span, kind);
                }
            });
        }
        System.exit(0);
    }
}
