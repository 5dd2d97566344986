package org.depot;

import com.sun.net.httpserver.HttpServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depot.billing.Invoice;
import org.depot.ship.Truck;
import org.depot.stock.Shelf;

/** java org.depot.Main DOOR SEED FORM: meets each bug by this door and prints what an SDK would send of it. */
public class Main {
    public interface Meet {
        void run() throws Exception;
    }

    static final String[] WORDS = {"tea", "salt", "copper", "cotton", "grain", "silk", "amber", "glass", "paper", "rubber", "cocoa"};
    static final String[] REASONS = {"stamp is missing", "port is closed", "wrong seal", "quota is used up", "unpaid duty", "holiday", "sick officer", "strike"};
    static int seed;
    static String form;

    public static void main(String[] args) throws Exception {
        seed = Integer.parseInt(args[1]);
        form = args[2];
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(Integer.parseInt(exchange.getRequestURI().getQuery().split("=")[1]), -1);
            exchange.close();
        });
        server.start();
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        for (Map.Entry<String, Meet> bug : bugs(base).entrySet()) {
            Runnable attempt = () -> {
                try {
                    enter(args[0], bug.getValue());
                } catch (Throwable error) {
                    record(bug.getKey(), error);
                }
            };
            if (args[0].equals("thread")) {
                Thread thread = new Thread(attempt);
                thread.start();
                thread.join();
            } else if (args[0].equals("pool")) {
                var pool = java.util.concurrent.Executors.newFixedThreadPool(1);
                pool.submit(attempt).get();
                pool.shutdown();
            } else attempt.run();
        }
        System.exit(0);
    }

    static Map<String, Meet> bugs(String base) {
        String word = WORDS[seed % WORDS.length];
        String reason = REASONS[seed % REASONS.length];
        int number = 3 + seed * 17;
        String id = seed % 2 == 1 ? String.format("%08x-ab12-4a8c-9c11-1234567890ab", seed * 7919) : String.valueOf(1000 + seed * 37);
        Map<String, Meet> bugs = new LinkedHashMap<>();
        bugs.put("weight-of-unknown", () -> new Shelf().weightOf(word));
        bugs.put("put-nothing", () -> new Shelf().put(null));
        bugs.put("rename-to-nothing", () -> new Shelf().rename(null, null));
        bugs.put("drain-changes-queue", () -> new Shelf().drain(number));
        bugs.put("kind-unknown", () -> new Shelf().kindOf(word.toUpperCase()));
        bugs.put("heaviest-of-none", () -> new Shelf().heaviest());
        bugs.put("first-of-none", () -> new Shelf().first(word));
        bugs.put("shelf-taken", () -> new Shelf().save(id));
        bugs.put("cell-outside", () -> new Shelf.Grid(number).cell(number, 0));
        bugs.put("average-of-none", () -> new Shelf.Grid(1).average(number, 0));
        bugs.put("zones-in-circle", () -> {
            Shelf.Zone zone = new Shelf.Zone();
            zone.inner.add(zone);
            zone.count();
        });
        bugs.put("truck-without-driver", () -> new Truck(new ArrayList<>()).driverName());
        bugs.put("assign-nobody", () -> new Truck(new ArrayList<>()).assign(null));
        bugs.put("label-nothing", () -> new Truck(new ArrayList<>()).label(null));
        bugs.put("add-to-fixed-load", () -> new Truck(List.of()).add(word));
        bugs.put("customs-refuse", () -> new Truck(List.of()).cross(word, reason));
        bugs.put("manifest-missing", () -> new Truck(List.of()).manifest(word));
        bugs.put("arrival-no-day", () -> new Truck(List.of()).arrival(word));
        bugs.put("weight-is-text", () -> new Truck(List.of()).weight(Map.of("weight", word)));
        bugs.put("weight-not-a-number", () -> new Truck(List.of()).parseWeight(word + number));
        bugs.put("track-unreachable", () -> new Truck(List.of()).track(1 + number % 9));
        bugs.put("position-missing", () -> new Truck(List.of()).position(base, id));
        bugs.put("truck-taken", () -> new Truck(List.of()).save(id));
        bugs.put("truck-locked", () -> new Truck(List.of()).lock(id));
        bugs.put("no-road", () -> new Truck(List.of()).plan(word));
        bugs.put("gate-slow", () -> new Truck(List.of()).waitForGate(word));
        bugs.put("post-not-sent", () -> new Invoice.Post().deliver(id));
        bugs.put("pigeon-not-sent", () -> new Invoice.Pigeon().fly(id));
        bugs.put("line-not-a-number", () -> new Invoice().total(List.of(word + " " + reason)));
        bugs.put("numbers-used-up", () -> new Invoice().next(List.<String>of().iterator()));
        bugs.put("invoice-fails", () -> new Invoice().fetch(base, id));
        bugs.put("remind-unreachable", () -> new Invoice().remind(11 + number % 8));
        bugs.put("totals-without-table", () -> new Invoice().report(id));
        bugs.put("ledger-read-only", () -> new Invoice().close(word));
        return bugs;
    }

    static void enter(String door, Meet bug) throws Throwable {
        if (door.equals("reflection")) {
            Method method = Meet.class.getMethod("run");
            try {
                method.invoke(bug);
            } catch (java.lang.reflect.InvocationTargetException error) {
                throw error.getCause();
            }
        } else if (door.equals("filters")) filter(bug, seed % 4);
        else bug.run();
    }

    static void filter(Meet bug, int left) throws Exception {
        if (left == 0) bug.run();
        else filter(bug, left - 1);
    }

    static void record(String bug, Throwable met) {
        Throwable error = form.equals("wrapped") ? new RuntimeException("request failed", met) : met;
        StringWriter stack = new StringWriter();
        error.printStackTrace(new PrintWriter(stack, true));
        String name = error.getClass().getCanonicalName();
        String message = error.getMessage() == null ? "" : ",\"exception.message\":" + quote(error.getMessage());
        System.out.println("{\"bug\":" + quote(bug) + ",\"attributes\":{\"exception.type\":" + quote(name) + message + ",\"exception.stacktrace\":" + quote(stack.toString()) + "}}");
    }

    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char letter : text.toCharArray()) {
            if (letter == '"' || letter == '\\') quoted.append('\\').append(letter);
            else if (letter < ' ') quoted.append(String.format("\\u%04x", (int) letter));
            else quoted.append(letter);
        }
        return quoted.append('"').toString();
    }
}
