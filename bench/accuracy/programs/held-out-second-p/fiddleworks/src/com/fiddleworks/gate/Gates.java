package com.fiddleworks.gate;

import com.fiddleworks.base.Shop;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

public final class Gates {
    @FunctionalInterface
    public interface Action {
        Object run(Shop shop) throws Exception;
    }

    @FunctionalInterface
    interface Step {
        Object pass(Action action, Shop shop) throws Exception;
    }

    private static Step layered(String names) {
        Step step = Action::run;
        for (String name : names.split(",")) {
            Step inner = step;
            if (name.equals("timed")) {
                step = new Timed(inner);
            } else if (name.equals("scoped")) {
                step = (action, shop) -> {
                    synchronized (shop) {
                        return inner.pass(action, shop);
                    }
                };
            }
        }
        return step;
    }

    private static final class Timed implements Step {
        private final Step next;
        private long spent;

        Timed(Step next) {
            this.next = next;
        }

        @Override
        public Object pass(Action action, Shop shop) throws Exception {
            long began = System.nanoTime();
            try {
                return next.pass(action, shop);
            } finally {
                spent += System.nanoTime() - began;
            }
        }
    }

    private static void tell(String bug, Throwable error, String span, int kind) {
        StringWriter stack = new StringWriter();
        error.printStackTrace(new PrintWriter(stack));
        String type = error.getClass().getCanonicalName() != null ? error.getClass().getCanonicalName() : error.getClass().getName();
        String message = error.getMessage() == null ? "" : error.getMessage();
        System.out.println("{\"bug\":" + quoted(bug) + ",\"type\":" + quoted(type) + ",\"message\":" + quoted(message) + ",\"stack\":" + quoted(stack.toString())
            + ",\"span\":" + quoted(span) + ",\"kind\":" + kind + "}");
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    public static void open(String gate, List<? extends java.util.Map.Entry<String, Action>> work, Shop shop, String layers) throws Exception {
        Step step = layered(layers);
        switch (gate) {
            case "http" -> http(work, shop, step);
            case "inbox" -> inbox(work, shop, step);
            case "nightly" -> nightly(work, shop, step);
            default -> command(work, shop);
        }
    }

    private static void http(List<? extends java.util.Map.Entry<String, Action>> work, Shop shop, Step step) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 9838), 0);
        server.createContext("/counter", exchange -> counter(exchange, work, shop, step));
        server.start();
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; i < work.size(); i++) {
            client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:9838/counter/" + i)).build(), HttpResponse.BodyHandlers.discarding());
        }
        server.stop(0);
    }

    private static void counter(HttpExchange exchange, List<? extends java.util.Map.Entry<String, Action>> work, Shop shop, Step step) throws IOException {
        var entry = work.get(Integer.parseInt(exchange.getRequestURI().getPath().substring(9)));
        try {
            step.pass(entry.getValue(), shop);
        } catch (Throwable error) {
            tell(entry.getKey(), error, "GET /counter", 1);
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private static void inbox(List<? extends java.util.Map.Entry<String, Action>> work, Shop shop, Step step) throws InterruptedException {
        BlockingQueue<java.util.Map.Entry<String, Action>> orders = new LinkedBlockingQueue<>(work);
        Thread hand = new Thread(() -> {
            while (!orders.isEmpty()) {
                var entry = orders.remove();
                try {
                    step.pass(entry.getValue(), shop);
                } catch (Throwable error) {
                    tell(entry.getKey(), error, "orders process", 4);
                }
            }
        }, "orders-1");
        hand.start();
        hand.join();
    }

    private static void nightly(List<? extends java.util.Map.Entry<String, Action>> work, Shop shop, Step step) throws InterruptedException {
        var clock = Executors.newScheduledThreadPool(1);
        CountDownLatch left = new CountDownLatch(work.size());
        for (var entry : work) {
            clock.schedule(() -> {
                try {
                    step.pass(entry.getValue(), shop);
                } catch (Throwable error) {
                    tell(entry.getKey(), error, "nightly", 0);
                } finally {
                    left.countDown();
                }
            }, 1, TimeUnit.MILLISECONDS);
        }
        left.await();
        clock.shutdownNow();
    }

    private static void command(List<? extends java.util.Map.Entry<String, Action>> work, Shop shop) throws Exception {
        Method run = Action.class.getMethod("run", Shop.class);
        for (var entry : work) {
            try {
                run.invoke(entry.getValue(), shop);
            } catch (InvocationTargetException e) {
                tell(entry.getKey(), e.getCause(), "fiddleworks", 0);
            }
        }
    }

    private Gates() {}
}
