package eu.skydish.passband;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import eu.skydish.passband.web.Ask;

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
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

public final class Main {
    private static final String DOOR = System.getenv().getOrDefault("DOOR", "http");
    private static final String WRAP = System.getenv().getOrDefault("WRAP", "");
    private static final long SEED = Long.parseLong(System.getenv("SEED"));
    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT of the deployment. */
    private static final int LIMIT = 8192;

    static final class StepFailedException extends RuntimeException {
        StepFailedException(Throwable cause) {
            super("step failed: " + cause.getMessage(), cause);
        }
    }

    interface Filter {
        void pass(int index, Filter next) throws Exception;
    }

    static final class Audit implements Filter {
        @Override
        public void pass(int index, Filter next) throws Exception {
            next.pass(index, null);
        }
    }

    static final class RateLimit implements Filter {
        @Override
        public void pass(int index, Filter next) throws Exception {
            next.pass(index, null);
        }
    }

    private static void serve(int index) throws Exception {
        Ask ask = new Ask(SEED * 1000 + index);
        if (!WRAP.equals("cause")) {
            Entries.ALL.get(index).action().on(ask);
            return;
        }
        try {
            Entries.ALL.get(index).action().on(ask);
        } catch (Exception e) {
            throw new StepFailedException(e);
        }
    }

    public static void layered(int index) throws Exception {
        if (WRAP.equals("layers")) new Audit().pass(index, (i, none) -> new RateLimit().pass(i, (j, nothing) -> serve(j)));
        else serve(index);
    }

    private static void report(int index, Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text, true));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("bug", Entries.ALL.get(index).label());
        line.put("type", error.getClass().getCanonicalName());
        line.put("message", cut(String.valueOf(error.getMessage() == null ? "" : error.getMessage())));
        line.put("stack", cut(text.toString()));
        line.put("span", Entries.ALL.get(index).span());
        line.put("kind", DOOR.equals("http") ? 2 : 1);
        try {
            System.out.println(MAPPER.writeValueAsString(line));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String cut(String text) {
        return text.length() > LIMIT ? text.substring(0, LIMIT) : text;
    }

    private static void partner() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 9844), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith("/slow")) {
                try {
                    Thread.sleep(400);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            byte[] body = (path.startsWith("/flux") ? "{}" : "antenna is taken").getBytes();
            exchange.sendResponseHeaders(path.startsWith("/uplink") ? 409 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    private static void overHttp() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 9845), 0);
        server.createContext("/run/", exchange -> {
            int index = Integer.parseInt(exchange.getRequestURI().getPath().substring(5));
            try {
                layered(index);
            } catch (Throwable e) {
                report(index, e);
            }
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.setExecutor(Executors.newFixedThreadPool(2));
        server.start();
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; i < Entries.ALL.size(); i++) {
            client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:9845/run/" + i)).build(), HttpResponse.BodyHandlers.discarding());
        }
    }

    private static void one(int index, ExecutorService pool) {
        try {
            switch (DOOR) {
                case "pool" -> pool.submit(() -> {
                    try {
                        layered(index);
                    } catch (Throwable e) {
                        report(index, e);
                    }
                }).get();
                case "schedule" -> Executors.newSingleThreadScheduledExecutor(Main::daemon).schedule(() -> {
                    try {
                        layered(index);
                    } catch (Throwable e) {
                        report(index, e);
                    }
                }, 1, TimeUnit.MILLISECONDS).get();
                case "reflection" -> {
                    try {
                        Main.class.getMethod("layered", int.class).invoke(null, index);
                    } catch (InvocationTargetException e) {
                        report(index, e.getCause());
                    }
                }
                default -> layered(index);
            }
        } catch (Throwable e) {
            report(index, e);
        }
    }

    private static Thread daemon(Runnable body) {
        Thread made = new Thread(body);
        made.setDaemon(true);
        return made;
    }

    public static void main(String[] args) throws Exception {
        partner();
        Entries.fill();
        ExecutorService pool = Executors.newFixedThreadPool(1);
        if (DOOR.equals("http")) overHttp();
        else for (int i = 0; i < Entries.ALL.size(); i++) one(i, pool);
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }
}
