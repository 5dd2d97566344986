package com.harrowgate.grain.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.harrowgate.grain.repo.Database;
import com.harrowgate.grain.util.Values;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public final class Main {
    static ServerSocket hangup;
    static ServerSocket mute;
    private static final String WRAP = System.getenv().getOrDefault("WRAP", "");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    interface Layer {
        Object around(Entries.Ask next, Api api, Values v) throws Exception;
    }

    static final class MetricsFilter implements Layer {
        @Override
        public Object around(Entries.Ask next, Api api, Values v) throws Exception {
            long started = System.nanoTime();
            try {
                return next.on(api, v);
            } finally {
                started -= System.nanoTime();
            }
        }
    }

    static final class TenantFilter implements Layer {
        @Override
        public Object around(Entries.Ask next, Api api, Values v) throws Exception {
            Thread.currentThread().setName("tenant");
            return next.on(api, v);
        }
    }

    private static Object dispatch(Entries.Ask ask, Api api, Values v) throws Exception {
        Entries.Ask call = ask;
        List<Layer> layers = switch (WRAP) {
            case "both" -> List.of(new MetricsFilter(), new TenantFilter());
            case "metrics" -> List.of(new MetricsFilter());
            default -> List.of();
        };
        for (Layer layer : layers) {
            Entries.Ask next = call;
            call = (a, values) -> layer.around(next, a, values);
        }
        return call.on(api, v);
    }

    private static void report(Entries.Entry entry, Throwable thrown) {
        StringWriter stack = new StringWriter();
        thrown.printStackTrace(new PrintWriter(stack, true));
        Map<String, Object> line = new LinkedHashMap<>();
        String name = thrown.getClass().getCanonicalName();
        line.put("bug", entry.label());
        line.put("type", name == null ? thrown.getClass().getName() : name);
        line.put("message", thrown.getMessage() == null ? "" : thrown.getMessage());
        line.put("stack", stack.toString());
        line.put("span", entry.span());
        line.put("kind", entry.kind());
        try {
            System.out.println(MAPPER.writeValueAsString(line));
        } catch (IOException error) {
            throw new IllegalStateException(error);
        }
    }

    private static void guarded(Entries.Entry entry, Api api, Values v) {
        try {
            dispatch(entry.ask(), api, v);
        } catch (Throwable thrown) {
            report(entry, thrown);
        }
    }

    public static Object invoke(Entries.Ask ask, Api api, Values v) throws Exception {
        return dispatch(ask, api, v);
    }

    private static void all(String door, Api api, long seed) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
        server.setExecutor(pool);
        server.createContext("/", exchange -> {
            int i = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
            guarded(Entries.ALL.get(i), api, new Values(seed * 1000 + i));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        for (int i = 0; i < Entries.ALL.size(); i++) {
            Entries.Entry entry = Entries.ALL.get(i);
            Values v = new Values(seed * 1000 + i);
            switch (door) {
                case "http" -> HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + i)).build(), HttpResponse.BodyHandlers.discarding());
                case "pool" -> pool.submit(() -> guarded(entry, api, v)).get();
                case "schedule" -> timer.schedule(() -> guarded(entry, api, v), 1, TimeUnit.MILLISECONDS).get();
                case "reflection" -> {
                    try {
                        Main.class.getMethod("invoke", Entries.Ask.class, Api.class, Values.class).invoke(null, entry.ask(), api, v);
                    } catch (InvocationTargetException error) {
                        report(entry, error.getCause());
                    }
                }
                default -> guarded(entry, api, v);
            }
        }
        server.stop(0);
        pool.shutdownNow();
        timer.shutdownNow();
    }

    private static HttpServer market() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            if (path.contains("slow")) {
                try {
                    Thread.sleep(500);
                } catch (InterruptedException ignored) {
                    return;
                }
            }
            byte[] body = (path.contains("html") ? "<html>login</html>" : "{\"cost\":1}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(path.contains("bad") ? 502 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    public static void main(String[] args) throws Exception {
        hangup = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread closer = new Thread(() -> {
            try {
                while (true) {
                    hangup.accept().close();
                }
            } catch (IOException ended) {
                Thread.currentThread().interrupt();
            }
        });
        closer.setDaemon(true);
        closer.start();
        HttpServer market = market();
        Api api = new Api(new Database("grain", 4), "http://127.0.0.1:" + market.getAddress().getPort());
        all(System.getenv().getOrDefault("DOOR", "cli"), api, Long.parseLong(System.getenv().getOrDefault("SEED", "1")));
        System.out.flush();
        System.exit(0);
    }
}
