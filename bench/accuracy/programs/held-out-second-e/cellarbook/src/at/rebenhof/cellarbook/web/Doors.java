package at.rebenhof.cellarbook.web;

import at.rebenhof.cellarbook.app.Context;
import at.rebenhof.cellarbook.app.Entries;
import at.rebenhof.cellarbook.app.Telemetry;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;

import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public final class Doors {
    private Doors() {
    }

    public static void http(Context context) throws Exception {
        Server server = new Server(9631);
        ServletContextHandler handler = new ServletContextHandler("/");
        handler.addServlet(new ServletHolder(new OperationsServlet(context)), "/operations/*");
        server.setHandler(handler);
        server.start();
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; i < Entries.ALL.size(); i++) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:9631/operations/" + i)).POST(HttpRequest.BodyPublishers.noBody()).build();
            client.send(request, HttpResponse.BodyHandlers.discarding());
        }
        server.stop();
    }

    public static void schedule(Context context) throws Exception {
        ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
        for (Entries.Entry entry : Entries.ALL) {
            scheduler.schedule(() -> {
                try {
                    Layers.around(entry.action()).of(context);
                } catch (Throwable thrown) {
                    Telemetry.emit(entry.label(), thrown, "NightlyJob.run", 1);
                }
            }, 1, TimeUnit.MILLISECONDS).get();
        }
        scheduler.shutdown();
    }

    public static void pool(Context context) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        for (Entries.Entry entry : Entries.ALL) {
            try {
                pool.submit(() -> Layers.around(entry.action()).of(context)).get();
            } catch (ExecutionException failed) {
                Telemetry.emit(entry.label(), failed.getCause(), "cellar.jobs process", 5);
            }
        }
        pool.shutdown();
    }

    public static void future(Context context) {
        for (Entries.Entry entry : Entries.ALL) {
            try {
                CompletableFuture.supplyAsync(() -> {
                    try {
                        return Layers.around(entry.action()).of(context);
                    } catch (RuntimeException failed) {
                        throw failed;
                    } catch (Exception failed) {
                        throw new CompletionException(failed);
                    }
                }).join();
            } catch (CompletionException failed) {
                Telemetry.emit(entry.label(), failed, "cellar.events process", 5);
            }
        }
    }

    public static void reflection(Context context) throws Exception {
        for (Entries.Entry entry : Entries.ALL) {
            try {
                Entries.Action.class.getMethod("of", Context.class).invoke(Layers.around(entry.action()), context);
            } catch (InvocationTargetException failed) {
                Telemetry.emit(entry.label(), failed.getTargetException(), "cellarctl", 1);
            }
        }
    }
}
