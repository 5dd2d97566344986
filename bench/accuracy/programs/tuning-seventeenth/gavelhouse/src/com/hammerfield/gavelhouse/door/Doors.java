package com.hammerfield.gavelhouse.door;

import com.hammerfield.gavelhouse.util.Values;
import com.sun.net.httpserver.HttpServer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public final class Doors {
    public static class StepFailedException extends RuntimeException {
        StepFailedException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private static Values values() {
        return new Values(Integer.parseInt(System.getenv("SEED")));
    }

    private static Object layered(Action action, Values values) throws Exception {
        String wrap = System.getenv().getOrDefault("WRAP", "");
        if (wrap.contains("filters")) return new LocaleFilter(new TimingFilter(action)).run(values);
        if (!wrap.contains("cause")) return action.run(values);
        try {
            return action.run(values);
        } catch (Exception e) {
            throw new StepFailedException("step " + values.number(100, 999) + " of the batch failed", e);
        }
    }

    static final class TimingFilter implements Action {
        private final Action next;

        TimingFilter(Action next) {
            this.next = next;
        }

        @Override
        public Object run(Values values) throws Exception {
            long began = System.nanoTime();
            Object result = next.run(values);
            return result == null ? (Object) (System.nanoTime() - began) : result;
        }
    }

    static final class LocaleFilter implements Action {
        private final Action next;

        LocaleFilter(Action next) {
            this.next = next;
        }

        @Override
        public Object run(Values values) throws Exception {
            java.util.Locale.setDefault(java.util.Locale.UK);
            return next.run(values);
        }
    }

    public static void open(String door) throws Exception {
        List<Entries.Entry> all = Entries.all();
        switch (door) {
            case "http": http(all); break;
            case "pool": pool(all); break;
            case "timer": timer(all); break;
            case "future": future(all); break;
            case "reflection": reflection(all); break;
            default: batch(all);
        }
    }

    private static void batch(List<Entries.Entry> all) {
        for (Entries.Entry each : all) {
            try {
                layered(each.action(), values());
            } catch (Throwable e) {
                Telemetry.report(each.label(), e, "batch step", 1);
            }
        }
    }

    private static void http(List<Entries.Entry> all) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Entries.Entry each = all.get(Integer.parseInt(exchange.getRequestURI().getPath().substring(1)));
            try {
                layered(each.action(), values());
            } catch (Throwable e) {
                Telemetry.report(each.label(), e, "POST /saleroom", 2);
            }
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.setExecutor(Executors.newFixedThreadPool(2));
        server.start();
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; i < all.size(); i++) {
            URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + i);
            client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding());
        }
    }

    private static void pool(List<Entries.Entry> all) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        for (Entries.Entry each : all) {
            try {
                pool.submit(() -> layered(each.action(), values())).get();
            } catch (ExecutionException e) {
                Telemetry.report(each.label(), e.getCause(), "pool task", 1);
            }
        }
    }

    private static void timer(List<Entries.Entry> all) throws Exception {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        for (Entries.Entry each : all) {
            timer.schedule(() -> {
                try {
                    layered(each.action(), values());
                } catch (Throwable e) {
                    Telemetry.report(each.label(), e, "nightly", 1);
                }
            }, 1, TimeUnit.MILLISECONDS).get();
        }
    }

    private static void future(List<Entries.Entry> all) {
        for (Entries.Entry each : all) {
            try {
                CompletableFuture.supplyAsync(() -> {
                    try {
                        return layered(each.action(), values());
                    } catch (RuntimeException | Error e) {
                        throw e;
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                }).join();
            } catch (CompletionException e) {
                Telemetry.report(each.label(), e, "saleroom message", 5);
            }
        }
    }

    private static void reflection(List<Entries.Entry> all) throws Exception {
        Method method = Action.class.getMethod("run", Values.class);
        for (Entries.Entry each : all) {
            try {
                method.invoke((Action) values -> layered(each.action(), values), values());
            } catch (InvocationTargetException e) {
                Telemetry.report(each.label(), e.getCause(), "rpc saleroom", 2);
            }
        }
    }
}
