package com.harbourpay.payrun.app;

import com.harbourpay.payrun.util.PayrollException;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** How a step is started: from the shell, the schedule, a pool or by its name. */
final class Doors implements AutoCloseable {
    private final String door = System.getenv().getOrDefault("DOOR", "cli");
    private final String wrap = System.getenv().getOrDefault("WRAP", "");
    private final ScheduledExecutorService schedule = Executors.newScheduledThreadPool(1);
    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private final HttpServer upstream;

    private Doors(HttpServer upstream) {
        this.upstream = upstream;
    }

    static Doors open() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 9720), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith("/slow")) pause(900);
            byte[] body = (path.startsWith("/rates") ? "{\"rates\":{}}" : path.startsWith("/html") ? "<html>Sign in</html>" : "{\"error\":\"denied\"}").getBytes();
            exchange.sendResponseHeaders(path.startsWith("/bank") ? 403 : path.startsWith("/office") ? 500 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return new Doors(server);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Object enter(Route.Work work, Values values) throws Throwable {
        try {
            switch (door) {
                case "schedule":
                    return schedule.schedule(() -> handle(work, values), 1, TimeUnit.MILLISECONDS).get();
                case "pool":
                    return pool.submit(() -> handle(work, values)).get();
                case "reflection":
                    return Doors.class.getDeclaredMethod("handle", Route.Work.class, Values.class).invoke(this, work, values);
                default:
                    return handle(work, values);
            }
        } catch (ExecutionException | InvocationTargetException e) {
            // What the pool or the reflection put around it.
            if (e.getStackTrace()[0].getClassName().startsWith("java.util.concurrent.FutureTask") || e instanceof InvocationTargetException) throw e.getCause();
            throw e;
        }
    }

    Object handle(Route.Work work, Values values) throws Exception {
        switch (wrap) {
            case "layers":
                return new Layers(List.of("trace", "tenant", "locale")).call(work, values);
            case "cause":
                try {
                    return work.run(values);
                } catch (Exception e) {
                    throw new PayrollException("Step of run " + values.month + " failed", e);
                }
            default:
                return work.run(values);
        }
    }

    @Override
    public void close() {
        upstream.stop(0);
        schedule.shutdownNow();
        pool.shutdownNow();
    }
}
