package org.candela.sitting;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

public final class Main {
    private static final String DOOR = System.getenv().getOrDefault("DOOR", "http");
    private static final String WRAP = System.getenv().getOrDefault("WRAP", "");
    /** OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT of the deployment. */
    private static final int LIMIT = 6144;
    private static final ObjectMapper JSON = new ObjectMapper();

    interface Handler {
        void handle(Values values) throws Exception;
    }

    private static void record(String bug, Throwable error, String span, int kind) throws Exception {
        StringWriter stack = new StringWriter();
        error.printStackTrace(new PrintWriter(stack));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("bug", bug);
        line.put("type", error.getClass().getCanonicalName());
        line.put("message", cut(String.valueOf(error.getMessage() == null ? "" : error.getMessage())));
        line.put("stack", cut(stack.toString()));
        line.put("span", span);
        line.put("kind", kind);
        System.out.println(JSON.writeValueAsString(line));
    }

    private static String cut(String text) {
        return text.length() > LIMIT ? text.substring(0, LIMIT) : text;
    }

    private static Handler audited(Handler next) {
        return values -> {
            long started = System.nanoTime();
            try {
                next.handle(values);
            } finally {
                if (System.nanoTime() < started) System.err.println("clock");
            }
        };
    }

    private static Handler wrapped(Handler next) {
        if (WRAP.equals("middleware")) return audited(audited(next));
        if (!WRAP.equals("cause")) return next;
        return values -> {
            try {
                next.handle(values);
            } catch (Exception error) {
                throw new SittingException("work item failed: " + error.getMessage(), error);
            }
        };
    }

    public static void dispatch(Handler handler, Values values) throws Exception {
        handler.handle(values);
    }

    private static void enter(Handler handler, Values values) throws Throwable {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        switch (DOOR) {
            case "http" -> {
                HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 9931), 0);
                server.createContext("/work", exchange -> {
                    try {
                        handler.handle(values);
                    } catch (Throwable error) {
                        failure.set(error);
                    }
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
                server.start();
                ((HttpURLConnection) URI.create("http://127.0.0.1:9931/work").toURL().openConnection()).getResponseCode();
                server.stop(0);
            }
            case "pool" -> {
                var pool = Executors.newFixedThreadPool(1);
                try {
                    pool.submit(() -> {
                        handler.handle(values);
                        return null;
                    }).get();
                } catch (ExecutionException error) {
                    failure.set(error.getCause());
                } finally {
                    pool.shutdown();
                }
            }
            case "schedule" -> {
                var scheduler = Executors.newSingleThreadScheduledExecutor();
                try {
                    scheduler.schedule(() -> {
                        handler.handle(values);
                        return null;
                    }, 1, TimeUnit.MILLISECONDS).get();
                } catch (ExecutionException error) {
                    failure.set(error.getCause());
                } finally {
                    scheduler.shutdown();
                }
            }
            case "stage" -> CompletableFuture.runAsync(() -> {
                try {
                    handler.handle(values);
                } catch (Throwable error) {
                    failure.set(error);
                }
            }).join();
            case "reflection" -> {
                try {
                    Main.class.getMethod("dispatch", Handler.class, Values.class).invoke(null, handler, values);
                } catch (InvocationTargetException error) {
                    failure.set(error.getTargetException());
                }
            }
            default -> throw new IllegalArgumentException(DOOR);
        }
        if (failure.get() != null) throw failure.get();
    }

    private static final Map<String, String> SPANS = Map.of("http", "POST /work", "pool", "sitting.worker process", "schedule", "sitting.nightly", "stage", "sitting.stage", "reflection", "sitting.dispatch");

    public static void main(String[] arguments) {
        try {
            work();
        } catch (Exception error) {
            error.printStackTrace();
        }
        System.out.flush();
        System.exit(0);
    }

    private static void work() throws Exception {
        HttpServer partner = HttpServer.create(new InetSocketAddress("127.0.0.1", 9930), 0);
        partner.setExecutor(Executors.newCachedThreadPool());
        partner.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith("/photos")) {
                try {
                    Thread.sleep(450);
                } catch (InterruptedException error) {
                    return;
                }
            }
            byte[] body = (path.startsWith("/certificates") ? "{\"serial\":\"x\",\"revoked\":false}" : "{\"centre\":1}").getBytes();
            exchange.sendResponseHeaders(path.startsWith("/identity") ? 403 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        partner.start();
        int i = 0;
        long seed = Long.parseLong(System.getenv("SEED"));
        for (var each : Cases.all(Path.of(System.getenv("PREFIX"), "papers")).entrySet()) {
            Values values = new Values(seed * 1000 + i++);
            try {
                enter(wrapped(each.getValue()::run), values);
                System.err.println("nothing failed: " + each.getKey());
            } catch (Throwable error) {
                record(each.getKey(), error, SPANS.get(DOOR), DOOR.equals("http") ? 2 : DOOR.equals("pool") ? 5 : 1);
            }
        }
    }
}
