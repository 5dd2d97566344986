package com.whitfold.linen;

import com.sun.net.httpserver.HttpServer;
import com.whitfold.linen.util.Values;
import com.whitfold.linen.web.Doors;
import com.whitfold.linen.web.Entries;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;

public final class Main {
    public static void main(String[] args) throws Exception {
        long seed = Long.parseLong(System.getenv("SEED"));
        String door = System.getenv("DOOR");
        HttpServer upstream = HttpServer.create(new InetSocketAddress("127.0.0.1", 9740), 0);
        upstream.setExecutor(Executors.newCachedThreadPool());
        upstream.createContext("/slow", exchange -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        upstream.createContext("/portal", exchange -> {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        upstream.start();
        Entries entries = new Entries(System.getenv("PREFIX"), "http://127.0.0.1:9740");
        Doors doors = new Doors(System.getenv("WRAP"));
        Values values = new Values(seed);
        ObjectMapper mapper = new ObjectMapper();
        String span = Map.of("http", "POST /tasks", "schedule", "linen.tick", "pool", "linen.work", "console", "linen.console").get(door);
        for (var each : entries.all.entrySet()) {
            Throwable failed = doors.open(door, each.getValue(), values);
            if (failed == null) {
                System.err.println("nothing failed: " + each.getKey());
                continue;
            }
            StringWriter stack = new StringWriter();
            failed.printStackTrace(new PrintWriter(stack, true));
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("bug", each.getKey());
            line.put("type", failed.getClass().getCanonicalName());
            line.put("message", failed.getMessage() == null ? "" : failed.getMessage());
            line.put("stack", stack.toString().substring(0, Math.min(stack.getBuffer().length(), 8192)));
            line.put("span", span);
            line.put("kind", door.equals("http") ? 2 : 1);
            System.out.println(mapper.writeValueAsString(line));
        }
        System.exit(0);
    }
}
