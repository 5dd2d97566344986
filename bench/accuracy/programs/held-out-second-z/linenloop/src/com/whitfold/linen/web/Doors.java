package com.whitfold.linen.web;

import com.sun.net.httpserver.HttpServer;
import com.whitfold.linen.util.Values;
import com.whitfold.linen.web.Entries.Entry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The ways in: requests, the clock, a pool of workers, and the console of operators. */
public final class Doors {
    public static class LinenTaskException extends RuntimeException {
        public LinenTaskException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private final boolean audited;
    private final boolean enclosed;

    public Doors(String wrap) {
        audited = "audit".equals(wrap);
        enclosed = "enclosed".equals(wrap);
    }

    private void admit(Entry entry, Values values) throws Exception {
        if (enclosed) {
            try {
                entry.meet(values);
            } catch (Exception failed) {
                throw new LinenTaskException("task stopped: " + failed, failed);
            }
        } else if (audited) auditTrail(entry, values);
        else entry.meet(values);
    }

    private void auditTrail(Entry entry, Values values) throws Exception {
        withTenant(() -> {
            entry.meet(values);
            return null;
        });
    }

    private <T> T withTenant(java.util.concurrent.Callable<T> work) throws Exception {
        return work.call();
    }

    public Throwable open(String door, Entry entry, Values values) throws Exception {
        return switch (door) {
            case "http" -> request(entry, values);
            case "schedule" -> clock(entry, values);
            case "pool" -> worker(entry, values);
            default -> console(entry, values);
        };
    }

    private Throwable request(Entry entry, Values values) throws Exception {
        Throwable[] caught = new Throwable[1];
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 9741), 0);
        server.createContext("/", exchange -> {
            try {
                admit(entry, values);
            } catch (Throwable failed) {
                caught[0] = failed;
            }
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        server.start();
        try {
            HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:9741/")).build(), HttpResponse.BodyHandlers.discarding());
        } finally {
            server.stop(0);
        }
        return caught[0];
    }

    private Throwable clock(Entry entry, Values values) throws Exception {
        Throwable[] caught = new Throwable[1];
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        timer.schedule(() -> {
            try {
                admit(entry, values);
            } catch (Throwable failed) {
                caught[0] = failed;
            }
        }, 1, TimeUnit.MILLISECONDS).get();
        timer.shutdown();
        return caught[0];
    }

    private Throwable worker(Entry entry, Values values) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            pool.submit(() -> {
                admit(entry, values);
                return null;
            }).get();
            return null;
        } catch (ExecutionException failed) {
            return failed.getCause();
        } finally {
            pool.shutdown();
        }
    }

    private Throwable console(Entry entry, Values values) throws Exception {
        Method method = Doors.class.getDeclaredMethod("admit", Entry.class, Values.class);
        try {
            method.invoke(this, entry, values);
            return null;
        } catch (InvocationTargetException failed) {
            return failed.getCause();
        }
    }
}
