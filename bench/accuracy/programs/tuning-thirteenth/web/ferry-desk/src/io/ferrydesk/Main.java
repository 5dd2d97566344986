package io.ferrydesk;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Meets every bug once through the door that the environment names, and prints what the SDK would send, a line of JSON each. */
public final class Main {
    private static final String DOOR = System.getenv("DOOR");
    private static final int SEED = Integer.parseInt(System.getenv("SEED"));
    private static final int WRAP = Integer.parseInt(System.getenv("WRAP"));
    private static final boolean LOGS = "logs".equals(System.getenv("SIGNAL"));

    private Main() {
    }

    public static void main(String[] args) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(3);
        for (int i = 0; i < Bugs.NAMES.size(); i++) {
            String bug = Bugs.NAMES.get(i);
            try (Database database = new Database("ferry" + i)) {
                Callable<Object> entry = new Bugs(SEED, new Desk(executor), database).entries().get(i);
                switch (DOOR) {
                    case "http" -> throughHttp(bug, entry);
                    case "job" -> throughPool(Executors.newScheduledThreadPool(1), bug, entry);
                    case "virtual" -> throughPool((ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null), bug, entry);
                    default -> attempt(bug, entry);
                }
            }
        }
        executor.shutdownNow();
    }

    private static void attempt(String bug, Callable<Object> entry) {
        try {
            layered(entry, WRAP);
        } catch (Throwable e) {
            report(bug, e);
        }
    }

    private static Object layered(Callable<Object> entry, int depth) throws Exception {
        return depth > 0 ? layered(entry, depth - 1) : entry.call();
    }

    private static void throughPool(ExecutorService pool, String bug, Callable<Object> entry) throws Exception {
        pool.submit(() -> attempt(bug, entry)).get();
        pool.shutdown();
    }

    private static void throughHttp(String bug, Callable<Object> entry) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        HttpContext context = server.createContext("/desk", exchange -> {
            try {
                entry.call();
            } catch (IOException | RuntimeException | Error e) {
                throw e;
            } catch (Exception e) {
                sneak(e);
            }
        });
        context.getFilters().add(new Recording(bug));
        for (int i = 0; i < WRAP; i++) {
            context.getFilters().add(new Passing());
        }
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/desk");
        HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
        server.stop(0);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> void sneak(Exception e) throws E {
        throw (E) e;
    }

    private static final class Recording extends Filter {
        private final String bug;

        Recording(String bug) {
            this.bug = bug;
        }

        @Override
        public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
            try {
                chain.doFilter(exchange);
            } catch (Throwable e) {
                report(bug, e);
            }
            exchange.sendResponseHeaders(500, -1);
        }

        @Override
        public String description() {
            return "records";
        }
    }

    private static final class Passing extends Filter {
        @Override
        public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
            chain.doFilter(exchange);
        }

        @Override
        public String description() {
            return "passes on";
        }
    }

    /** As the SDK has it for spans; its appenders of logs take the binary name for the type. */
    private static void report(String bug, Throwable e) {
        StringWriter stack = new StringWriter();
        e.printStackTrace(new PrintWriter(stack));
        String type = LOGS || e.getClass().getCanonicalName() == null ? e.getClass().getName() : e.getClass().getCanonicalName();
        String message = e.getMessage() == null ? "" : "\"exception.message\":" + quoted(e.getMessage()) + ",";
        System.out.println("{\"bug\":" + quoted(bug) + ",\"attributes\":{\"exception.type\":" + quoted(type) + "," + message + "\"exception.stacktrace\":" + quoted(stack.toString()) + "},\"name\":\""
            + (LOGS ? "request could not be served" : DOOR.equals("http") ? "GET /desk" : "desk.run") + "\"}");
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> out.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return out.append('"').toString();
    }
}
