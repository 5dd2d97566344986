package org.verdant.offsets.run;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

final class Doors {
    static class JobFailed extends RuntimeException {
        JobFailed(Throwable cause) {
            super("job failed: " + cause, cause);
        }
    }

    static Action wrapped(Action inner, String how) {
        if ("middleware".equals(how)) return timed(audited(inner));
        if ("cause".equals(how)) {
            return () -> {
                try {
                    return inner.perform();
                } catch (Exception | StackOverflowError e) {
                    throw new JobFailed(e);
                }
            };
        }
        return inner;
    }

    private static Action timed(Action inner) {
        return () -> {
            long begun = System.nanoTime();
            try {
                return inner.perform();
            } finally {
                begun = System.nanoTime() - begun;
            }
        };
    }

    private static Action audited(Action inner) {
        return () -> {
            synchronized (Doors.class) {
                return inner.perform();
            }
        };
    }

    static void http(List<Action> actions, BiConsumer<Integer, Throwable> report) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 9900), 0);
        server.createContext("/", exchange -> {
            int n = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
            try {
                actions.get(n).perform();
            } catch (Throwable t) {
                report.accept(n, t);
            }
            exchange.sendResponseHeaders(204, -1);
        });
        server.start();
        for (int n = 0; n < actions.size(); n++) {
            HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:9900/" + n)).build(), HttpResponse.BodyHandlers.discarding());
        }
        server.stop(0);
    }

    static void schedule(List<Action> actions, BiConsumer<Integer, Throwable> report) throws Exception {
        var timer = Executors.newScheduledThreadPool(1);
        for (int n = 0; n < actions.size(); n++) {
            int at = n;
            timer.schedule(() -> {
                try {
                    actions.get(at).perform();
                } catch (Throwable t) {
                    report.accept(at, t);
                }
            }, 1, TimeUnit.MILLISECONDS).get();
        }
        timer.shutdown();
    }

    static void queue(List<Action> actions, BiConsumer<Integer, Throwable> report) throws Exception {
        var inbox = new LinkedBlockingQueue<Integer>();
        for (int n = 0; n < actions.size(); n++) inbox.add(n);
        Thread consumer = new Thread(new Runnable() {
            @Override
            public void run() {
                Integer n;
                while ((n = inbox.poll()) != null) {
                    try {
                        actions.get(n).perform();
                    } catch (Throwable t) {
                        report.accept(n, t);
                    }
                }
            }
        });
        consumer.start();
        consumer.join();
    }

    static void batch(List<Action> actions, BiConsumer<Integer, Throwable> report) {
        for (int n = 0; n < actions.size(); n++) {
            try {
                actions.get(n).perform();
            } catch (Throwable t) {
                report.accept(n, t);
            }
        }
    }
}
