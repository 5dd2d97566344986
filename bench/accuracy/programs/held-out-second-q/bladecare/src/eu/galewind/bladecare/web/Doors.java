package eu.galewind.bladecare.web;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.galewind.bladecare.Catalogue;
import eu.galewind.bladecare.Draw;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public class Doors {
    public static class StepFailedException extends RuntimeException {
        StepFailedException(Throwable cause) {
            super("step failed: " + cause, cause);
        }
    }

    private final Catalogue catalogue;
    private final int seed;
    private final String wrap;

    public Doors(Catalogue catalogue, int seed, String wrap) {
        this.catalogue = catalogue;
        this.seed = seed;
        this.wrap = wrap;
    }

    public void call(int number) throws Exception {
        Catalogue.Item item = catalogue.items().get(number);
        Draw draw = new Draw(seed * 100 + number);
        if (!"step".equals(wrap)) {
            item.action().run(draw);
            return;
        }
        try {
            item.action().run(draw);
        } catch (Exception | Error e) {
            throw new StepFailedException(e);
        }
    }

    private void guarded(int number) {
        try {
            call(number);
        } catch (Throwable thrown) {
            Telemetry.record(catalogue.items().get(number), thrown);
        }
    }

    public void cli() {
        for (int i = 0; i < catalogue.items().size(); i++) guarded(i);
    }

    public void pool() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        for (int i = 0; i < catalogue.items().size(); i++) {
            int number = i;
            pool.submit(() -> guarded(number)).get();
        }
        pool.shutdown();
    }

    public void schedule() throws Exception {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        for (int i = 0; i < catalogue.items().size(); i++) {
            int number = i;
            timer.schedule(() -> guarded(number), 1, TimeUnit.MILLISECONDS).get();
        }
        timer.shutdown();
    }

    public void reflection() throws Exception {
        Method method = Doors.class.getMethod("call", int.class);
        for (int i = 0; i < catalogue.items().size(); i++) {
            try {
                method.invoke(this, i);
            } catch (InvocationTargetException e) {
                Telemetry.record(catalogue.items().get(i), e.getCause());
            }
        }
    }

    public void http() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 9950), 0);
        HttpContext context = server.createContext("/v3/", exchange -> answer(exchange));
        if ("filters".equals(wrap)) {
            context.getFilters().add(Filter.beforeHandler("tenant", exchange -> exchange.setAttribute("tenant", "north")));
            context.getFilters().add(new Timing());
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; i < catalogue.items().size(); i++) {
            client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:9950/v3/" + i)).build(), HttpResponse.BodyHandlers.discarding());
        }
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        guarded(Integer.parseInt(path.substring(path.lastIndexOf('/') + 1)));
        exchange.sendResponseHeaders(500, -1);
        exchange.close();
    }

    private static class Timing extends Filter {
        @Override
        public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
            long started = System.nanoTime();
            chain.doFilter(exchange);
            exchange.setAttribute("took", System.nanoTime() - started);
        }

        @Override
        public String description() {
            return "timing";
        }
    }
}
