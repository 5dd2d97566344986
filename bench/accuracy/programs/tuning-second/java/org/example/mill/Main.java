package org.example.mill;

import com.sun.net.httpserver.HttpServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Runs every bug once and prints what recordException of the SDK sends, a line of JSON each. */
public final class Main {
    interface Layer {
        Object around(Callable<?> next) throws Exception;
    }

    static final class Timing implements Layer {
        @Override
        public Object around(Callable<?> next) throws Exception {
            long started = System.nanoTime();
            try {
                return next.call();
            } finally {
                started = System.nanoTime() - started;
            }
        }
    }

    static final class Retry implements Layer {
        @Override
        public Object around(Callable<?> next) throws Exception {
            for (int left = 1; ; left--) {
                try {
                    return next.call();
                } catch (Exception error) {
                    if (left == 0) throw error;
                }
            }
        }
    }

    static Object through(List<Layer> layers, Callable<?> last) throws Exception {
        if (layers.isEmpty()) return last.call();
        return layers.get(0).around(() -> through(layers.subList(1, layers.size()), last));
    }

    static String json(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (c < ' ') out.append(String.format("\\u%04x", (int) c));
            else out.append(c);
        }
        return out.append('"').toString();
    }

    static synchronized void report(String bug, Throwable error) {
        StringWriter stack = new StringWriter();
        error.printStackTrace(new PrintWriter(stack, true));
        String message = error.getMessage() == null ? "" : error.getMessage();
        System.out.println("{\"bug\":" + json(bug) + ",\"type\":" + json(error.getClass().getCanonicalName()) + ",\"message\":" + json(message) + ",\"stack\":" + json(stack.toString()) + "}");
    }

    static Callable<?> run(Action action) {
        return () -> {
            action.run();
            return null;
        };
    }

    interface Action {
        void run() throws Exception;
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> env = System.getenv();
        int seed = Integer.parseInt(env.get("SEED"));
        String name = List.of("Alma", "Boris", "Carmen", "Detlef", "Edda", "Faruk", "Gitta").get(seed % 7);
        String grain = List.of("spelt", "oats", "barley", "millet", "maize", "emmer").get(seed % 6);
        String reason = List.of("truck is late", "harvest failed", "price not agreed", "road closed", "no sacks left", "scale is broken", "on holiday").get(seed % 7);
        int id = 100 + seed * 419;
        ServerSocket free = new ServerSocket(0);
        int closed = free.getLocalPort();
        free.close();
        Mill mill = new Mill(new HashMap<>(Map.of(id, new Mill.Farmer(name, null), 1, new Mill.Farmer(grain, new Mill.Address("x", null)))));

        Map<String, Callable<?>> bugs = new LinkedHashMap<>();
        bugs.put("order-without-grain", run(() -> mill.order(Map.of("farmer", name))));
        bugs.put("pick-up-without-driver", run(() -> mill.pickUp(Map.of("sack", "" + id, "driver", ""))));
        bugs.put("farmer-without-address", run(() -> mill.zipOf(id)));
        bugs.put("address-without-zip", run(() -> mill.zipOf(1)));
        bugs.put("street-of-nobody", run(() -> mill.streetOf(id)));
        bugs.put("sack-without-owner", run(() -> mill.owner(id)));
        bugs.put("grain-unknown", run(() -> mill.grain(grain)));
        bugs.put("weight-is-no-number", run(() -> mill.weight(name + id)));
        bugs.put("sack-out-of-range", run(() -> mill.sack(new int[seed], id)));
        bugs.put("label-is-no-text", run(() -> mill.label(List.of(id, 2.5, 'c').get(seed % 3))));
        bugs.put("sack-torn", run(() -> mill.grind(id, grain)));
        bugs.put("grease-of-nothing", run(() -> mill.grease(id)));
        bugs.put("stone-started-twice", run(mill::start));
        bugs.put("stone-restarted", run(mill::restart));
        bugs.put("chute-without-flap", run(() -> mill.depth(0, seed % 6)));
        bugs.put("book-missing", run(() -> mill.book(env.get("PREFIX"), name)));
        bugs.put("day-is-no-date", run(() -> mill.day(grain + " " + id)));
        bugs.put("farmer-not-saved", run(() -> mill.save(name)));
        bugs.put("farmer-not-deleted", run(() -> mill.delete(name)));
        bugs.put("supplier-says-no", run(() -> mill.supplier(reason)));
        bugs.put("scale-refused", run(() -> mill.connect(closed)));
        bugs.put("flour-refused", run(() -> mill.flour(closed)));
        bugs.put("site-invalid", run(() -> mill.site(name)));
        bugs.put("later-of-null", run(() -> mill.later(() -> seed < 0 ? name : null)));
        bugs.put("no-wind", run(() -> mill.wind(5 + seed)));
        bugs.put("second-of-one", run(() -> Mill.second(List.of(name))));

        List<Layer> layers = Map.<String, List<Layer>>of("0", List.of(), "1", List.of(new Timing()), "2", List.of(new Timing(), new Retry())).get(env.getOrDefault("WRAP", "0"));
        switch (env.getOrDefault("ENTRY", "cli")) {
            case "http" -> {
                HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
                server.createContext("/", exchange -> {
                    String bug = exchange.getRequestURI().getPath().substring(1);
                    try {
                        through(layers, bugs.get(bug));
                    } catch (Exception error) {
                        report(bug, error);
                    }
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
                server.start();
                for (String bug : bugs.keySet()) {
                    ((HttpURLConnection) URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + bug).toURL().openConnection()).getResponseCode();
                }
                server.stop(0);
            }
            case "job" -> {
                try (var ignored = closing(Executors.newFixedThreadPool(1), bugs, layers)) {
                    ignored.hashCode();
                }
            }
            default -> {
                for (Map.Entry<String, Callable<?>> bug : bugs.entrySet()) {
                    try {
                        through(layers, bug.getValue());
                    } catch (Exception error) {
                        report(bug.getKey(), error);
                    }
                }
            }
        }
        System.exit(0);
    }

    static AutoCloseable closing(java.util.concurrent.ExecutorService pool, Map<String, Callable<?>> bugs, List<Layer> layers) throws Exception {
        for (Map.Entry<String, Callable<?>> bug : bugs.entrySet()) {
            pool.submit(() -> {
                try {
                    through(layers, bug.getValue());
                } catch (Exception error) {
                    report(bug.getKey(), error);
                }
            }).get();
        }
        return pool::shutdown;
    }
}
