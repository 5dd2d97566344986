package org.civic.tally.doors;

import com.sun.net.httpserver.HttpServer;
import java.net.*;
import java.net.http.*;
import java.util.List;
import java.util.concurrent.*;
import java.util.function.*;

public class Doors {
    public interface Work { Object run() throws Exception; }

    public record Job(String label, String area, Work work) {}

    public static Work layered(Work work) {
        return () -> audited(() -> work.run());
    }

    private static Object audited(Work work) throws Exception {
        long at = System.nanoTime();
        try {
            return work.run();
        } finally {
            at = System.nanoTime() - at;
        }
    }

    private static void attempt(Job job, BiConsumer<Job, Throwable> attend) {
        try {
            (System.getenv("WRAP") == null ? job.work() : layered(job.work())).run();
            System.err.println("nothing: " + job.label());
        } catch (Throwable e) {
            attend.accept(job, e);
        }
    }

    public static void through(String door, List<Job> jobs, BiConsumer<Job, Throwable> attend) throws Exception {
        switch (door) {
            case "http" -> {
                HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 9931), 0);
                server.createContext("/", exchange -> {
                    attempt(jobs.get(Integer.parseInt(exchange.getRequestURI().getPath().substring(1))), attend);
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
                server.start();
                for (int i = 0; i < jobs.size(); i++) HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:9931/" + i)).build(), HttpResponse.BodyHandlers.discarding());
                server.stop(0);
            }
            case "pool" -> {
                ExecutorService pool = Executors.newFixedThreadPool(2);
                for (Job job : jobs) pool.submit(() -> attempt(job, attend)).get();
            }
            case "schedule" -> {
                ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
                for (Job job : jobs) timer.schedule(() -> attempt(job, attend), 1, TimeUnit.MILLISECONDS).get();
            }
            default -> jobs.forEach(job -> attempt(job, attend));
        }
    }
}
