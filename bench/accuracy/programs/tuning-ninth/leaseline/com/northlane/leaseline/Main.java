package com.northlane.leaseline;

import com.northlane.leaseline.Scenarios.Bug;
import com.northlane.leaseline.Scenarios.Work;
import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Meets each bug once, through the door that the environment says, and prints what the SDK would send. */
final class Main {
    private static final long SEED = Long.parseLong(System.getenv("SEED"));
    private static final String DOOR = System.getenv().getOrDefault("DOOR", "http");

    static class JobFailedException extends RuntimeException {
        JobFailedException(String job, Throwable cause) {
            super("Job '" + job + "' failed", cause);
        }
    }

    private static Work measured(Work next) {
        return () -> {
            long began = System.nanoTime();
            try {
                next.run();
            } finally {
                Thread.onSpinWait();
            }
        };
    }

    private static Work transactional(Work next) {
        return () -> {
            boolean committed = false;
            try {
                next.run();
                committed = true;
            } finally {
                if (!committed) Thread.onSpinWait();
            }
        };
    }

    private static Work wrapped(String job, Work next) {
        return () -> {
            try {
                next.run();
            } catch (Exception e) {
                throw new JobFailedException(job, e);
            }
        };
    }

    private static void guarded(Bug bug, Work work) {
        try {
            work.run();
            System.err.println(bug.label() + " did not fail");
        } catch (Throwable thrown) {
            boolean http = DOOR.equals("http");
            print(bug.label(), thrown, http ? bug.route() : DOOR + " " + bug.route(), http ? 2 : 1);
        }
    }

    private static void enter(Bug bug, Work work) throws Exception {
        switch (DOOR) {
            case "http" -> overHttp(bug, work);
            case "schedule" -> {
                ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
                scheduler.schedule(() -> guarded(bug, work), 1, TimeUnit.MILLISECONDS).get();
                scheduler.shutdown();
            }
            case "pool" -> CompletableFuture.runAsync(() -> guarded(bug, work)).join();
            default -> guarded(bug, () -> {
                try {
                    Work.class.getMethod("run").invoke(work);
                } catch (InvocationTargetException e) {
                    throw e.getCause() instanceof Exception cause ? cause : e;
                }
            });
        }
    }

    private static final class Tracing extends Filter {
        @Override
        public String description() {
            return "tracing";
        }

        @Override
        public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
            chain.doFilter(exchange);
        }
    }

    private static void overHttp(Bug bug, Work work) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            guarded(bug, work);
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        }).getFilters().add(new Tracing());
        server.start();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/")).build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        server.stop(0);
    }

    /** The other services: the bureau and the telematics. */
    private static HttpServer others() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/scores", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes());
            if (body.contains("\"\"")) answer(exchange, 422, "{\"error\":\"tax id is missing\",\"trace\":\"" + Long.toHexString(SEED * 99_991) + "\"}");
            else answer(exchange, 200, "{\"customer\":\"" + SEED + "\",\"history\":[]}");
        });
        server.createContext("/vehicles", exchange -> answer(exchange, 429, "{\"error\":\"quota of " + SEED * 500 + " calls is used up\"}"));
        server.createContext("/reports", exchange -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            answer(exchange, 200, "{}");
        });
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes();
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    public static void main(String[] arguments) throws Exception {
        HttpServer others = others();
        ServerSocket none = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        String closed = "http://127.0.0.1:" + none.getLocalPort();
        none.close();
        String layers = System.getenv().getOrDefault("WRAP", "");
        for (Bug bug : new Scenarios(SEED, "http://127.0.0.1:" + others.getAddress().getPort(), closed).build()) {
            if (bug.label().isEmpty()) continue;
            Work work = bug.work();
            if (layers.contains("middleware")) work = measured(transactional(work));
            if (layers.contains("cause")) work = wrapped(bug.route(), work);
            enter(bug, work);
        }
        System.exit(0);
    }

    private static void print(String bug, Throwable thrown, String span, int kind) {
        StringWriter stack = new StringWriter();
        thrown.printStackTrace(new PrintWriter(stack, true));
        String message = thrown.getMessage() == null ? "" : thrown.getMessage();
        String type = "logs".equals(System.getenv("SIGNAL")) || thrown.getClass().getCanonicalName() == null ? thrown.getClass().getName() : thrown.getClass().getCanonicalName();
        System.out.println("{\"bug\":" + quote(bug) + ",\"type\":" + quote(type) + ",\"message\":" + quote(message)
            + ",\"stack\":" + quote(stack.toString()) + ",\"span\":" + quote(span) + ",\"kind\":" + kind + "}");
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char letter : text.toCharArray()) {
            if (letter == '"' || letter == '\\') quoted.append('\\').append(letter);
            else if (letter < ' ') quoted.append(String.format("\\u%04x", (int) letter));
            else quoted.append(letter);
        }
        return quoted.append('"').toString();
    }
}
