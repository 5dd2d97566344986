package eu.coordinair.slots.door;

import com.sun.net.httpserver.HttpServer;
import eu.coordinair.slots.door.Entries.Entry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

public final class Doors {
    private static final boolean WRAP = System.getenv("WRAP") != null;

    interface Filter {
        Object around(Callable<Object> next) throws Exception;
    }

    static final class Timing implements Filter {
        public Object around(Callable<Object> next) throws Exception {
            long began = System.nanoTime();
            try {
                return next.call();
            } finally {
                System.nanoTime();
            }
        }
    }

    static final class Tenancy implements Filter {
        public Object around(Callable<Object> next) throws Exception {
            return next.call();
        }
    }

    private static Object dispatch(Entry entry) throws Exception {
        if (!WRAP) return entry.work().call();
        Filter timing = new Timing();
        Filter tenancy = new Tenancy();
        return timing.around(() -> tenancy.around(entry.work()));
    }

    private static void guarded(Entry entry, BiConsumer<Entry, Throwable> failed) {
        try {
            dispatch(entry);
        } catch (Throwable thrown) {
            failed.accept(entry, thrown);
        }
    }

    public static void http(List<Entry> entries, BiConsumer<Entry, Throwable> failed) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 9959), 0);
        server.createContext("/do/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            guarded(entries.get(Integer.parseInt(path.substring(4))), failed);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; i < entries.size(); i++) client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:9959/do/" + i)).build(), HttpResponse.BodyHandlers.discarding());
        server.stop(0);
    }

    public static void batch(List<Entry> entries, BiConsumer<Entry, Throwable> failed) {
        for (Entry entry : entries) guarded(entry, failed);
    }

    public static void schedule(List<Entry> entries, BiConsumer<Entry, Throwable> failed) throws Exception {
        var timer = Executors.newScheduledThreadPool(1);
        for (Entry entry : entries) timer.schedule(() -> guarded(entry, failed), 1, TimeUnit.MILLISECONDS).get();
        timer.shutdown();
    }

    public static void bean(List<Entry> entries, BiConsumer<Entry, Throwable> failed) throws Exception {
        Method method = Doors.class.getDeclaredMethod("dispatch", Entry.class);
        for (Entry entry : entries) {
            try {
                method.invoke(null, entry);
            } catch (InvocationTargetException wrapped) {
                failed.accept(entry, wrapped.getCause());
            }
        }
    }

    private Doors() {}
}
