package com.hochbau.scaffoldry.app;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public final class Doors {
    public static class JobFailed extends RuntimeException {
        public JobFailed(int job, Throwable cause) {
            super("Job " + job + " failed: " + cause.getMessage(), cause);
        }
    }

    public interface Filter {
        void apply(Desk.Work next, Values v) throws Throwable;
    }

    private static final List<Filter> FILTERS = List.of(
        (next, v) -> {
            long from = System.nanoTime();
            try {
                next.run(v);
            } finally {
                System.setProperty("last", String.valueOf(System.nanoTime() - from));
            }
        },
        (next, v) -> next.run(v));

    private Doors() {}

    public static Desk.Work wrap(Desk.Work work, String how) {
        if ("middleware".equals(how)) {
            Desk.Work wrapped = work;
            for (Filter filter : FILTERS) {
                Desk.Work inner = wrapped;
                wrapped = v -> filter.apply(inner, v);
            }
            return wrapped;
        }
        if ("cause".equals(how)) {
            return v -> {
                try {
                    work.run(v);
                } catch (Throwable error) {
                    throw new JobFailed(v.n(1, 99), error);
                }
            };
        }
        return work;
    }

    public static final class Task {
        private final Runnable work;

        public Task(Runnable work) {
            this.work = work;
        }

        public void execute() {
            work.run();
        }
    }

    public static void through(String door, Runnable work) throws Exception {
        switch (door) {
            case "http" -> http(work);
            case "pool" -> {
                ExecutorService pool = Executors.newFixedThreadPool(2);
                pool.submit(work).get();
                pool.shutdown();
            }
            case "schedule" -> {
                ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
                timer.schedule(work, 1, TimeUnit.MILLISECONDS).get();
                timer.shutdown();
            }
            case "reflection" -> Task.class.getMethod("execute").invoke(new Task(work));
            default -> work.run();
        }
    }

    private static void http(Runnable work) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/jobs", exchange -> {
            work.run();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try (InputStream in = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/jobs").toURL().openStream()) {
            in.readAllBytes();
        }
        server.stop(0);
    }
}
