package net.example.mailsorter;

import com.sun.net.httpserver.HttpServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import net.example.mailsorter.Outside.Ledger;
import net.example.mailsorter.Queues.Poisoned;
import net.example.mailsorter.Sorting.Bins;
import net.example.mailsorter.Sorting.Letter;
import net.example.mailsorter.Sorting.Rounds;
import net.example.mailsorter.Sorting.Size;

/** Meets each of its bugs once, through the door that the environment says. */
final class Main {
    private static final int SEED = Integer.parseInt(System.getenv("SEED"));

    interface Work {
        void run() throws Throwable;
    }

    record Bug(String label, String route, Work work) {}

    private static String word(String... words) {
        return words[SEED % words.length];
    }

    private static Letter letter(String postcode, Integer grams) {
        return new Letter("Ada, Mill Lane " + SEED, postcode, grams, Size.LETTER);
    }

    private static List<Bug> sorting() {
        List<Bug> all = new ArrayList<>();
        //+ all.add(new Bug("", "health", () -> {}));
        Bins bins = new Bins(90);
        Rounds rounds = new Rounds("Mill Lane", word("Quay", "High Street"), "Weir");
        all.add(new Bug("postcode-of-new-district", "sort", () -> bins.put(letter("9" + SEED + "100", 20))));
        all.add(new Bug("postcode-with-country", "sort", () -> bins.put(letter(word("D-10115", "A-1010", "F-75001"), 20))));
        all.add(new Bug("postcode-not-read", "sort", () -> bins.put(letter(null, 20))));
        all.add(new Bug("postcode-of-one-digit", "sort", () -> bins.put(letter("" + SEED, 20))));
        all.add(new Bug("jam-cleared-while-walking", "clear", () -> { for (int i = 0; i < 3; i++) bins.put(letter("10" + SEED, 20 + i)); bins.jam(10); }));
        all.add(new Bug("heaviest-with-unweighed", "index", () -> bins.heaviest(List.of(letter("10115", 20 + SEED), letter("10117", null)))));
        all.add(new Bug("stamps-by-kilogram", "stamps", () -> letter("10115", 2000 * (1 + SEED)).stamps()));
        all.add(new Bug("stamps-of-unweighed", "stamps", () -> letter("10115", null).stamps()));
        all.add(new Bug("address-of-one-line", "street", () -> new Letter(word("Ada", "Bo"), "10115", 20, Size.LETTER).street()));
        all.add(new Bug("house-number-with-letter", "street", () -> new Letter("Ada, Mill Lane " + SEED + word("a", "b", "c"), "10115", 20, Size.LETTER).number()));
        all.add(new Bug("letter-to-nobody", "street", () -> new Letter(null, "10115", 20, Size.LETTER).street()));
        all.add(new Bug("round-of-fixed-list", "rounds", () -> rounds.extend(word("Hill", "Dale"))));
        all.add(new Bug("after-last-street", "rounds", () -> rounds.after("Weir")));
        all.add(new Bug("carriers-all-ill", "rounds", () -> rounds.share(-SEED)));
        all.add(new Bug("longest-of-short-streets", "rounds", () -> rounds.longest().orElseThrow()));
        all.add(new Bug("district-is-own-parent", "districts", () -> rounds.depth(Map.of("north", "north"), "north")));
        all.add(new Bug("price-of-pallet", "price", () -> Postage.price(30_000 + SEED)));
        all.add(new Bug("insured-before-weighed", "price", () -> Postage.insure(-SEED, 400)));
        all.add(new Bug("forwarded-after-delivery", "forward", () -> Postage.forward(Map.of(), "L" + SEED, word("Kiel", "Bonn"))));
        all.add(new Bug("given-back-by-barcode", "return", () -> Postage.giveBack(Map.of("L1", letter("10115", 20)), "00340" + SEED)));
        all.add(new Bug("no-truck-for-so-many", "load", () -> Postage.load(List.of(new Postage.Truck("B", 10)), 11 + SEED)));
        all.add(new Bug("unloads-before-arrival", "unload", () -> Postage.unload(List.of(), SEED)));
        all.add(new Bug("delay-taken-for-refusal", "customs", () -> Postage.declare(word("officer at lunch", "form is being translated", "please wait for the stamp"))));
        all.add(new Bug("loads-as-long", "loads", () -> rounds.weigh(List.of(1, 2L + SEED)).join()));
        all.add(new Bug("loads-in-milligrams", "loads", () -> rounds.weigh(List.of(3000 * SEED, 900)).get()));
        all.add(new Bug("shuffles-what-is-fixed", "rounds", () -> rounds.shuffled().toList()));
        return all;
    }

    private static List<Bug> outside(String slow, String closed) {
        List<Bug> all = new ArrayList<>();
        all.add(new Bug("drains-until-empty", "drain", () -> new Queues().subscribe("letters", message -> {}).send("letters", SEED).drain()));
        all.add(new Bug("topic-without-consumer", "drain", () -> new Queues().send("returns", SEED).drain()));
        all.add(new Bug("topic-subscribed-twice", "start", () -> new Queues().subscribe("letters", message -> {}).subscribe("letters", message -> {})));
        all.add(new Bug("header-of-tracing-missing", "drain", () -> new Queues().subscribe("letters", message -> message.headers().get("trace").length()).send("letters", SEED).drain()));
        all.add(new Bug("body-sent-as-list", "drain", () -> new Queues().subscribe("letters", message -> bodyOf((String) message.body())).send("letters", List.of(SEED)).drain()));
        all.add(new Bug("body-of-unknown-version", "drain", () -> new Queues().subscribe("letters", message -> bodyOf((String) message.body())).send("letters", "v" + (3 + SEED) + ";").drain()));
        all.add(new Bug("replays-what-is-not-dead", "replay", () -> new Queues().replay(SEED)));
        all.add(new Bug("sorter-slower-than-limit", "within", () -> Queues.within(Duration.ofMillis(SEED), () -> { Thread.sleep(5000); return 1; })));
        all.add(new Bug("one-of-all-divides-by-zero", "all", () -> Queues.all(List.<Callable<Integer>>of(() -> SEED, () -> Math.floorMod(SEED, 0)))));
        all.add(new Bug("letter-stored-twice", "store", () -> { try (var ledger = new Ledger()) { for (int i = 0; i < 2; i++) ledger.store(SEED, "10115", 20); } }));
        all.add(new Bug("postcode-of-six-digits", "store", () -> { try (var ledger = new Ledger()) { ledger.store(100 + SEED, "10115" + SEED, 20); } }));
        all.add(new Bug("grams-negative-by-tare", "store", () -> { try (var ledger = new Ledger()) { ledger.store(200 + SEED, "10115", -SEED); } }));
        all.add(new Bug("weight-read-before-first-row", "weigh", () -> { try (var ledger = new Ledger()) { ledger.weight(SEED); } }));
        all.add(new Bug("notice-with-new-field", "notices", () -> Outside.notice("{\"office\":\"" + word("Kiel", "Bonn") + "\",\"letters\":1,\"parcels\":" + SEED + "}")));
        all.add(new Bug("notice-counts-in-words", "notices", () -> Outside.notice("{\"office\":\"Kiel\",\"letters\":\"" + word("few", "many") + "\"}")));
        all.add(new Bug("notice-cut-by-limit", "notices", () -> Outside.notice("{\"office\":\"" + word("Kiel", "Bonn", "Trier"))));
        all.add(new Bug("list-of-today-not-there", "lists", () -> Outside.lines(System.getenv("PREFIX"), "letters-" + SEED + ".txt")));
        all.add(new Bug("office-slower-than-limit", "ask", () -> Outside.retrying(2, () -> Outside.ask(slow, Duration.ofMillis(60)))));
        all.add(new Bug("office-on-closed-port", "ask", () -> Outside.retrying(3, () -> Outside.ask(closed, Duration.ofSeconds(1)))));
        all.add(new Bug("stamp-of-day-zero", "stamp", () -> Outside.timed((office, day) -> office.substring(day - 1)).mark(word("Kiel", "Bonn"), 0)));
        all.add(new Bug("stamp-without-ink", "stamp", () -> Outside.timed((office, day) -> { throw new Exception("no ink for " + office + " on day " + day); }).mark(word("Kiel", "Bonn"), SEED)));
        all.add(new Bug("plugin-renamed-in-release", "plugins", () -> Outside.plugin("Weighing")));
        all.add(new Bug("plugin-needs-meter", "plugins", () -> Outside.plugin("Outside$Franking")));
        return all;
    }

    private static String bodyOf(String text) throws Poisoned {
        if (!text.startsWith("v1;") && !text.startsWith("v2;")) throw new Poisoned("Version of body is not known: " + text.substring(0, 2));
        return text.substring(3);
    }

    private static Work timed(Work next) {
        return () -> {
            long began = System.nanoTime();
            try {
                next.run();
            } finally {
                Thread.onSpinWait();
            }
        };
    }

    private static void guarded(Bug bug, String door, Work work) {
        try {
            work.run();
            System.err.println(bug.label() + " did not fail");
        } catch (Throwable thrown) {
            String span = switch (door) {
                case "consumer" -> bug.route() + " process";
                case "schedule" -> "every minute " + bug.route();
                default -> "sortctl";
            };
            print(bug.label(), thrown, span, door.equals("consumer") ? 5 : 1);
        }
    }

    private static void enter(Bug bug, String door, Work work) throws Exception {
        switch (door) {
            case "consumer" -> {
                Thread consumer = new Thread(() -> guarded(bug, door, work), "consumer-" + SEED);
                consumer.start();
                consumer.join();
            }
            case "schedule" -> {
                var scheduler = Executors.newScheduledThreadPool(1);
                CountDownLatch done = new CountDownLatch(1);
                scheduler.schedule(() -> { guarded(bug, door, work); done.countDown(); }, 1, TimeUnit.MILLISECONDS);
                done.await();
                scheduler.shutdown();
            }
            default -> guarded(bug, door, work);
        }
    }

    public static void main(String[] arguments) throws Exception {
        ServerSocket none = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        String closed = "http://127.0.0.1:" + none.getLocalPort() + "/offices";
        none.close();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try {
                Thread.sleep(400);
            } catch (InterruptedException stopped) {
                exchange.close();
            }
        });
        server.start();
        List<Bug> bugs = sorting();
        bugs.addAll(outside("http://127.0.0.1:" + server.getAddress().getPort() + "/offices/" + SEED, closed));
        String door = System.getenv().getOrDefault("DOOR", "command");
        for (Bug bug : bugs) enter(bug, door, System.getenv("WRAP") == null ? bug.work() : timed(timed(bug.work())));
        server.stop(0);
        System.exit(0);
    }

    private static void print(String bug, Throwable thrown, String span, int kind) {
        StringWriter stack = new StringWriter();
        thrown.printStackTrace(new PrintWriter(stack, true));
        String message = thrown.getMessage() == null ? "" : thrown.getMessage();
        System.out.println("{\"bug\":" + quote(bug) + ",\"type\":" + quote(thrown.getClass().getName()) + ",\"message\":" + quote(message)
            + ",\"stack\":" + quote(stack.toString()) + ",\"span\":" + quote(span) + ",\"kind\":" + kind + "}");
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char letter : text.toCharArray()) {
            if (letter == '"' || letter == '\\') quoted.append('\\').append(letter);
            else if (letter < ' ') quoted.append(String.format("\\u%04x", (int) letter));
            else quoted.append(letter);
        }
        return quoted.append('"').toString();
    }
}
