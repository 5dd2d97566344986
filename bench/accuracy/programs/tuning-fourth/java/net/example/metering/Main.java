package net.example.metering;

import com.sun.net.httpserver.HttpServer;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.example.metering.domain.Billing;
import net.example.metering.domain.Model.Customer;
import net.example.metering.domain.Model.Meter;
import net.example.metering.domain.Model.Node;
import net.example.metering.domain.Model.Reading;
import net.example.metering.feed.Feed;
import net.example.metering.store.MeterStore;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Meets each fault once, behind one of the service's doors. */
public final class Main {
    private static final int SEED = Integer.parseInt(System.getenv("SEED"));
    private static final String WRAP = System.getenv().getOrDefault("WRAP", "none");

    private Main() {
    }

    record Entry(String bug, String route, Callable<?> call) {
    }

    @SafeVarargs
    private static <T> T pick(T... of) {
        return of[SEED % of.length];
    }

    private static List<Entry> entries(String base, String closed, MeterStore store, ExecutorService pool) {
        String id = "M" + Long.toString(SEED * 2654435761L, 36).toUpperCase();
        String region = pick("north", "harbour", "old-town", "valley", "east-2");
        String name = pick("Okafor", "Lindqvist", "Marchetti", "Duarte", "Nowak", "Tanaka", "Weiss");
        BigDecimal amount = BigDecimal.valueOf(1000 + SEED * 37L, 2);
        Customer customer = new Customer(name, SEED + " Mill Lane");
        Reading negative = new Reading(id, Instant.ofEpochSecond(1_900_000_000L), amount.negate());
        Meter empty = new Meter(id, customer, List.of());
        Meter single = new Meter(id, customer, List.of(negative));
        Billing billing = new Billing(Map.of("north/day", amount), Map.of("rounding", String.valueOf(SEED)));
        Feed feed = new Feed(base);
        Node ring = new Node(region, new ArrayList<>());
        ring.feeds().add(new Node(id, List.of(ring)));
        store.add(id, "gas");
        List<Entry> all = new ArrayList<>();
        all.add(new Entry("meter-of-nobody", "GET /meters/{id}/letter", () -> billing.letterHead(new Meter(id, null, List.of()))));
        all.add(new Entry("customer-moved-out", "GET /meters/{id}/letter", () -> billing.letterHead(new Meter(id, new Customer(name, null), List.of()))));
        all.add(new Entry("tariff-of-region", "POST /bills", () -> billing.price(pick("night", "flex", "solar"), region, amount)));
        all.add(new Entry("day-by-thirds", "GET /bills/{id}/daily", () -> billing.perDay(amount.add(BigDecimal.ONE.movePointLeft(3)), pick(7, 21, 31))));
        all.add(new Entry("never-read", "GET /meters/{id}/latest", () -> billing.latest(empty)));
        all.add(new Entry("no-large-meter", "GET /meters/largest", () -> billing.largest(List.of(empty, single))));
        all.add(new Entry("one-reading-only", "GET /meters/{id}/difference", () -> billing.difference(single)));
        all.add(new Entry("credit-below-zero", "POST /credits", () -> billing.credit(amount.negate())));
        all.add(new Entry("deposit-of-new-meter", "POST /deposits", () -> billing.deposit(single, amount)));
        all.add(new Entry("due-in-words", "POST /bills/{id}/due", () -> billing.due(pick("end of month", "2031-13-01", "3/4/2031", "2031-6-1"))));
        all.add(new Entry("unit-as-printed", "POST /meters", () -> billing.unit(pick("kWh", "m3", "litre", "GAL"))));
        all.add(new Entry("rounding-is-text", "GET /settings", billing::rounding));
        all.add(new Entry("two-meters-each", "GET /customers", () -> billing.byCustomer(List.of(empty, new Meter(id + "B", customer, List.of())))));
        all.add(new Entry("removed-in-loop", "POST /readings/clean", () -> billing.dropNegative(List.of(negative, single.readings().get(0), negative))));
        all.add(new Entry("readings-fixed", "POST /meters/{id}/readings", () -> billing.withReading(single, negative)));
        all.add(new Entry("ring-of-nodes", "GET /grid/{node}/size", () -> billing.sizeOf(ring)));
        all.add(new Entry("meter-added-twice", "POST /meters", () -> {
            store.add(id, "heat");
            return null;
        }));
        all.add(new Entry("kind-too-long", "PUT /meters/{id}/kind", () -> {
            store.replaceKind(id, pick("electricity ", "district heat ", "water, warm ") + name);
            return null;
        }));
        all.add(new Entry("archive-not-migrated", "GET /archive/{year}", () -> store.archived(2024 + SEED)));
        all.add(new Entry("connection-held", "GET /kinds", store::kinds));
        all.add(new Entry("pulse-of-newer-meter", "POST /pulses", () -> feed.pulse("{\"meter\":\"" + id + "\",\"" + pick("rssi", "battery", "tamper") + "\":" + SEED + "}")));
        all.add(new Entry("feed-is-page", "POST /feeds", () -> feed.readingCount(pick("<html><body>" + region, "<!doctype html>", "<?xml version='1.0'?><r>" + id))));
        all.add(new Entry("column-is-text", "POST /lines", () -> feed.columns(SEED + ";" + pick("n/a", "", "12.5", "1e3", "#REF!") + ";3")));
        all.add(new Entry("weather-fails", "GET /weather/{region}", () -> feed.weather(region)));
        all.add(new Entry("grid-slow", "GET /grid/{region}", () -> feed.grid(region)));
        all.add(new Entry("partner-refuses", "POST /partners/{id}", () -> new Feed(closed).partner(closed, id)));
        all.add(new Entry("language-without-letter", "GET /letters/{language}", () -> feed.template(Path.of(System.getenv("PREFIX")), pick("sv", "pl", "pt", "el"))));
        all.add(new Entry("checksum-missing", "POST /telegrams", () -> feed.all(List.of("*1F", name + id), pool)));
        return all;
    }

    private static void report(Entry entry, String span, int kind, Throwable error) {
        StringWriter stack = new StringWriter();
        error.printStackTrace(new PrintWriter(stack, true));
        String message = error.getMessage() == null ? "" : error.getMessage();
        System.out.println("{\"bug\":" + json(entry.bug()) + ",\"type\":" + json(error.getClass().getCanonicalName()) + ",\"message\":" + json(message)
            + ",\"stack\":" + json(stack.toString()) + ",\"span\":" + json(span) + ",\"kind\":" + kind + "}");
    }

    private static String json(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    /** A servlet that answers by number, as the router of the service does by path. */
    static class Router extends HttpServlet {
        private final transient List<Entry> all;

        Router(List<Entry> all) {
            this.all = all;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            Entry entry = all.get(Integer.parseInt(request.getPathInfo().substring(1)));
            try {
                response.getWriter().print(entry.call().call());
            } catch (Throwable error) {
                report(entry, entry.route(), 2, error);
                response.setStatus(500);
            }
        }
    }

    static class TimingFilter implements Filter {
        long took;

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
            long started = System.nanoTime();
            try {
                chain.doFilter(request, response);
            } finally {
                took = System.nanoTime() - started;
            }
        }
    }

    private static <T> T inTransaction(Callable<T> work) throws Exception {
        synchronized (Main.class) {
            return work.call();
        }
    }

    private static void call(Entry entry, String span, int kind) {
        try {
            if (WRAP.equals("none")) {
                entry.call().call();
            } else {
                inTransaction(entry.call());
            }
        } catch (Throwable error) {
            report(entry, span, kind, error);
        }
    }

    private static void serve(List<Entry> all) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        if (!WRAP.equals("none")) {
            context.addFilter(new FilterHolder(new TimingFilter()), "/*", EnumSet.of(jakarta.servlet.DispatcherType.REQUEST));
        }
        context.addServlet(new ServletHolder(new Router(all)), "/*");
        server.setHandler(context);
        server.start();
        HttpClient http = HttpClient.newHttpClient();
        for (int i = 0; i < all.size(); i++) {
            URI address = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/" + i);
            http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
        }
        server.stop();
    }

    public static void main(String[] args) throws Exception {
        HttpServer peer = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        peer.createContext("/", exchange -> {
            if (exchange.getRequestURI().getPath().startsWith("/slow")) {
                try {
                    Thread.sleep(200);
                } catch (InterruptedException ignored) {
                    Thread.currentThread().interrupt();
                }
            }
            exchange.sendResponseHeaders(500 + SEED % 4, -1);
            exchange.close();
        });
        peer.start();
        String closed;
        try (ServerSocket free = new ServerSocket(0)) {
            closed = "http://127.0.0.1:" + free.getLocalPort();
        }
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try (MeterStore store = new MeterStore("metering")) {
            List<Entry> all = entries("http://127.0.0.1:" + peer.getAddress().getPort(), closed, store, pool);
            switch (System.getenv().getOrDefault("DOOR", "cli")) {
                case "http" -> serve(all);
                case "job" -> {
                    for (Entry entry : all) {
                        pool.submit(() -> call(entry, "MeteringJob.run", 1)).get();
                    }
                }
                default -> all.forEach(entry -> call(entry, "metering import", 1));
            }
        }
        System.exit(0);
    }
}
