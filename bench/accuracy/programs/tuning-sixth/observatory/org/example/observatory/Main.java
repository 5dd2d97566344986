package org.example.observatory;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.example.observatory.archive.Database;
import org.example.observatory.archive.Images;
import org.example.observatory.core.Bus;
import org.example.observatory.core.Container;
import org.example.observatory.night.Schedule;
import org.example.observatory.outside.Partners;

/** The observatory: asked over HTTP, by a scheduler of jobs, or from the command line. */
public final class Main {
    private static final int SEED = Integer.parseInt(System.getenv("SEED"));
    private static final String DOOR = System.getenv().getOrDefault("DOOR", "cli");
    private static final String WRAP = System.getenv().getOrDefault("WRAP", "");
    private static final boolean AS_LOG = "logs".equals(System.getenv("SIGNAL"));
    private static final List<Long> TIMES = new ArrayList<>();

    private Main() {}

    interface Work {
        Object run() throws Exception;
    }

    static Object timed(Work next) throws Exception {
        long start = System.nanoTime();
        try {
            return next.run();
        } finally {
            TIMES.add(System.nanoTime() - start);
        }
    }

    static Object locked(Work next) throws Exception {
        synchronized (TIMES) {
            return next.run();
        }
    }

    static Object layered(Work work) throws Exception {
        return switch (WRAP) {
            case "timed" -> timed(work);
            case "both" -> locked(() -> timed(work));
            default -> work.run();
        };
    }

    static synchronized void report(Scenarios.Asked asked, Throwable error) {
        String span = switch (DOOR) {
            case "http" -> asked.route();
            case "job" -> "job " + asked.route().split("/")[1];
            default -> "obsctl";
        };
        StringWriter stack = new StringWriter();
        error.printStackTrace(new PrintWriter(stack));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("bug", asked.bug());
        // Spans have the name as the language writes it, log records as the machine does.
        line.put("type", AS_LOG ? error.getClass().getName() : error.getClass().getCanonicalName());
        line.put("message", error.getMessage() == null ? "" : error.getMessage());
        line.put("stack", stack.toString());
        line.put("span", span);
        line.put("kind", DOOR.equals("http") ? 2 : DOOR.equals("job") ? 5 : 1);
        try {
            System.out.println(new ObjectMapper().writeValueAsString(line));
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static void main(String[] arguments) throws Exception {
        HttpServer partner = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        partner.setExecutor(Executors.newCachedThreadPool());
        partner.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith("/slow")) pause(400);
            exchange.sendResponseHeaders(path.startsWith("/orbits") ? 410 : path.startsWith("/eph") ? 502 : 200, -1);
            exchange.close();
        });
        partner.start();
        Schedule schedule = new Schedule();
        Bus bus = new Bus();
        bus.add(schedule);
        Database database = new Database("jdbc:h2:mem:images");
        Images images = new Images(database);
        images.add(1, "M31", 30);
        Container container = new Container().with(List.class, List.of());
        Routes routes = new Routes(schedule, images, new Partners("http://127.0.0.1:" + partner.getAddress().getPort()), bus, container);
        List<Scenarios.Asked> all = new Scenarios(SEED).all();
        switch (DOOR) {
            case "http" -> overHttp(all, routes);
            case "job" -> overJobs(all, routes);
            default -> overCli(all, routes);
        }
        System.exit(0);
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void ask(Scenarios.Asked asked, Routes routes) {
        try {
            layered(() -> routes.of(asked.route()).handle(new Routes.In(asked.input())));
        } catch (Throwable error) {
            report(asked, error);
        }
    }

    static void overCli(List<Scenarios.Asked> all, Routes routes) {
        for (Scenarios.Asked asked : all) ask(asked, routes);
    }

    static void overJobs(List<Scenarios.Asked> all, Routes routes) throws Exception {
        var scheduler = Executors.newScheduledThreadPool(1);
        for (Scenarios.Asked asked : all) scheduler.schedule(() -> ask(asked, routes), 1, TimeUnit.MILLISECONDS).get();
        scheduler.shutdownNow();
    }

    static void overHttp(List<Scenarios.Asked> all, Routes routes) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var context = server.createContext("/", exchange -> {
            ask(all.get(Integer.parseInt(exchange.getRequestURI().getPath().substring(1))), routes);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        if (!WRAP.isEmpty()) context.getFilters().add(Filter.beforeHandler("requests", exchange -> TIMES.add(0L)));
        server.start();
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; i < all.size(); i++) {
            URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + i);
            client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
        }
        server.stop(0);
    }
}
