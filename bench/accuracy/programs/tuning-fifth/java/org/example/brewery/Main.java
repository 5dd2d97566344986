package org.example.brewery;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.example.brewery.brew.Brewing;
import org.example.brewery.io.Outside;
import org.example.brewery.model.Model.Batch;
import org.example.brewery.model.Model.Hop;
import org.example.brewery.model.Model.Recipe;
import org.example.brewery.store.BatchStore;

/** Meets each fault of the brewery once: over HTTP, in a pool of jobs, or from the command line. */
public final class Main {
    record Fault(String bug, String route, Callable<?> meet) {}

    static final int SEED = Integer.parseInt(System.getenv("SEED"));
    static final String DOOR = System.getenv().getOrDefault("DOOR", "cli");
    static final String WRAP = System.getenv().getOrDefault("WRAP", "");

    static String pick(String... of) {
        return of[SEED % of.length];
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

    static List<Fault> faults(String tax) throws Exception {
        BatchStore store = new BatchStore();
        Brewing brewing = new Brewing(store);
        Outside outside = new Outside();
        LocalDate today = LocalDate.of(2026, 3, 1 + SEED);
        Recipe bare = new Recipe(pick("Dunkel", "Helles", "Gose"), "lager", List.of(), Map.of("pils", 4000));
        Recipe hoppy = new Recipe("Amber", "ale", new ArrayList<>(List.of(new Hop("Saaz", 3.1), new Hop("Citra", 12), new Hop("Perle", 4.9))), Map.of());
        Batch first = new Batch(SEED, bare);
        store.put(first);
        first.parent = new Batch(SEED + 1, bare);
        first.parent.parent = first;
        store.fill("T1", 40 + SEED);
        List<Fault> all = new ArrayList<>();
        all.add(new Fault("batch-of-last-year", "GET /batches", () -> brewing.conditioned(900 + SEED * 13, today)));
        all.add(new Fault("conditioned-before-racking", "GET /batches", () -> brewing.conditioned(SEED, today)));
        all.add(new Fault("sellable-before-racking", "GET /shop", () -> brewing.sellable(new Batch(7, bare), today)));
        all.add(new Fault("batch-is-its-ancestor", "GET /yeast", first::generation));
        all.add(new Fault("tank-given-twice", "POST /tanks", run(() -> store.fill("T1", SEED))));
        all.add(new Fault("keg-scanned-twice", "POST /kegs", run(() -> store.keg(pick("K-1", "K-2"), 30))));
        all.add(new Fault("keg-without-litres", "POST /kegs", run(() -> store.keg("K-9" + SEED, null))));
        all.add(new Fault("kegs-by-lost-column", "GET /kegs", () -> store.filledSince(pick("emptied", "brewed", "cleaned"))));
        all.add(new Fault("keg-never-filled", "GET /kegs/month", () -> store.filledIn("K-1")));
        all.add(new Fault("stage-in-small-letters", "PUT /stages", () -> store.stage(pick("mash", "boil", "ferment"))));
        all.add(new Fault("recipe-without-name", "POST /recipes", () -> new Recipe(" ", pick("stout", "porter", "saison"), List.of(), Map.of())));
        all.add(new Fault("bitterest-of-no-hops", "GET /recipes", () -> brewing.bitterest(bare)));
        all.add(new Fault("malt-not-in-recipe", "GET /recipes/malt", () -> brewing.malt(bare, pick("munich", "wheat", "rye"))));
        all.add(new Fault("hop-into-fixed-list", "PUT /recipes", () -> brewing.withHop(bare, new Hop("Cascade", 6))));
        all.add(new Fault("weak-hops-dropped-in-loop", "PUT /recipes/weak", run(() -> brewing.dropWeak(hoppy))));
        all.add(new Fault("bottle-of-nothing", "GET /bottles", () -> brewing.bottles(30 + SEED, 0)));
        all.add(new Fault("cents-beyond-int", "GET /invoices", () -> brewing.exactCents(90_000L * SEED, 41_000)));
        all.add(new Fault("shelf-for-each-week", "GET /shelves", () -> brewing.shelf(List.of("A", "B", "C"), 10 + SEED)));
        all.add(new Fault("gravity-with-comma", "POST /gravity", () -> brewing.gravity("1,0" + (40 + SEED)).join()));
        all.add(new Fault("scale-never-answers", "GET /scale", () -> brewing.await(new CompletableFuture<>())));
        all.add(new Fault("order-amount-as-text", "POST /orders", run(() -> brewing.order(pick("Malzhof", "Hopco", "Yeastly"), SEED + " kg"))));
        all.add(new Fault("order-beyond-silo", "POST /orders", run(() -> brewing.order(pick("Hopco", "Malzhof"), 600 + SEED))));
        all.add(new Fault("sensor-sends-nan", "POST /sensors", () -> outside.reading("{\"tank\":\"T" + SEED + "\",\"celsius\":\"n/a\"}")));
        all.add(new Fault("sensor-cut-off", "POST /sensors", () -> outside.reading("{\"tank\":\"T" + SEED + "\",\"cel")));
        all.add(new Fault("delivery-note-without-supplier", "POST /deliveries", () -> outside.supplierName("{\"vendor\":\"" + SEED + "\"}")));
        all.add(new Fault("delivery-day-in-german", "POST /deliveries", () -> outside.delivery((10 + SEED) + ".03.2026")));
        all.add(new Fault("label-not-drawn", "GET /labels", () -> outside.label(pick("gose", "kolsch", "bock"))));
        all.add(new Fault("tax-office-refuses", "POST /tax", () -> outside.post(tax + "/returns/" + (202600 + SEED))));
        all.add(new Fault("tax-office-gone", "POST /tax", () -> outside.post("http://127.0.0.1:9318/returns")));
        return all;
    }

    static Object timed(Callable<?> next) throws Exception {
        long start = System.nanoTime();
        try {
            return next.call();
        } finally {
            TIMES.merge("all", System.nanoTime() - start, Long::sum);
        }
    }

    static Object inTransaction(Callable<?> next) throws Exception {
        synchronized (TIMES) {
            return next.call();
        }
    }

    static final Map<String, Long> TIMES = new LinkedHashMap<>();

    static Object layered(Callable<?> meet) throws Exception {
        return switch (WRAP) {
            case "timed" -> timed(meet);
            case "both" -> inTransaction(() -> timed(meet));
            default -> meet.call();
        };
    }

    static synchronized void report(Fault fault, String span, int kind, Throwable error) {
        try {
            StringWriter stack = new StringWriter();
            error.printStackTrace(new PrintWriter(stack));
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("bug", fault.bug());
            line.put("type", error.getClass().getCanonicalName());
            line.put("message", error.getMessage() == null ? "" : error.getMessage());
            line.put("stack", stack.toString());
            line.put("span", span);
            line.put("kind", kind);
            System.out.println(new ObjectMapper().writeValueAsString(line));
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static void main(String[] arguments) throws Exception {
        HttpServer tax = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        tax.createContext("/", exchange -> {
            exchange.sendResponseHeaders(422, -1);
            exchange.close();
        });
        tax.start();
        List<Fault> all = faults("http://127.0.0.1:" + tax.getAddress().getPort());
        switch (DOOR) {
            case "http" -> overHttp(all);
            case "job" -> overJobs(all);
            default -> overCli(all);
        }
        tax.stop(0);
        System.exit(0);
    }

    static void overCli(List<Fault> all) {
        for (Fault fault : all) {
            try {
                layered(fault.meet());
            } catch (Throwable error) {
                report(fault, "brewctl", 1, error);
            }
        }
    }

    static void overJobs(List<Fault> all) throws Exception {
        try (var closing = new AutoCloseablePool()) {
            for (Fault fault : all) {
                closing.pool.submit(() -> {
                    try {
                        return layered(fault.meet());
                    } catch (Throwable error) {
                        report(fault, "job " + fault.route().split("/")[1], 5, error);
                        return null;
                    }
                }).get();
            }
        }
    }

    static final class AutoCloseablePool implements AutoCloseable {
        final java.util.concurrent.ExecutorService pool = Executors.newFixedThreadPool(2);

        @Override
        public void close() {
            pool.shutdownNow();
        }
    }

    static void overHttp(List<Fault> all) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        for (int i = 0; i < all.size(); i++) {
            Fault fault = all.get(i);
            var context = server.createContext("/" + i + "/", exchange -> {
                try {
                    layered(fault.meet());
                } catch (Throwable error) {
                    report(fault, fault.route(), 2, error);
                }
                exchange.sendResponseHeaders(500, -1);
                exchange.close();
            });
            if (!WRAP.isEmpty()) context.getFilters().add(com.sun.net.httpserver.Filter.beforeHandler("requests", exchange -> TIMES.put("requests", 1L)));
        }
        server.start();
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; i < all.size(); i++) {
            URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + i + "/");
            client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
        }
        server.stop(0);
    }
}
