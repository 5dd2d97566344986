package org.civic.tally;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.*;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.*;
import java.util.concurrent.Executors;
import org.civic.tally.count.Counting;
import org.civic.tally.doors.Doors;
import org.civic.tally.doors.Doors.Job;
import org.civic.tally.roll.Roll;
import org.civic.tally.store.Returns;
import org.civic.tally.wire.Wire;

public class Main {
    static final Random RNG = new Random(Long.parseLong(System.getenv("SEED")) * 7919);
    static final String[] WARDS = {"Oldgate", "Rivermead", "Highcross", "Northfold", "Quayside", "Stonebow"};

    static int num(int low, int high) { return low + RNG.nextInt(high - low); }

    static String ward() { return WARDS[RNG.nextInt(WARDS.length)]; }

    public static void main(String[] args) throws Exception {
        HttpServer registrar = HttpServer.create(new InetSocketAddress("127.0.0.1", 9932), 0);
        registrar.setExecutor(Executors.newCachedThreadPool());
        registrar.createContext("/", exchange -> {
            if (exchange.getRequestURI().getPath().startsWith("/slow")) try { Thread.sleep(600); } catch (InterruptedException e) { return; }
            exchange.sendResponseHeaders(422, -1);
            exchange.close();
        });
        registrar.start();
        Counting count = new Counting();
        Roll roll = new Roll();
        Wire wire = new Wire();
        Returns returns = new Returns();
        List<Job> jobs = List.of(
            new Job("votes-of-no-list", "count", () -> count.votesOf(ward())),
            new Job("stage-left-out", "count", () -> { count.advance(ward(), Counting.Stage.OPEN, Counting.Stage.COUNTED); return 0; }),
            new Job("nobody-enrolled", "count", () -> count.turnout(num(1, 99), 0)),
            new Job("share-without-end", "count", () -> count.share(num(1, 99) * 3 + 1, 3)),
            new Job("list-twice-on-ballots", "count", () -> { String w = ward(); return count.byList(List.of(new Counting.Ballot(w, 1), new Counting.Ballot(w, 2))); }),
            new Job("preference-blank", "count", () -> count.preferences(List.of(new Counting.Ballot(ward(), null)))),
            new Job("struck-while-walking", "count", () -> { count.strike(new ArrayList<>(List.of(ward() + "*", ward(), ward()))); return 0; }),
            new Job("no-list-marked", "count", () -> count.winner(List.of(ward()))),
            new Job("list-is-fixed", "count", () -> count.append(List.of(ward()), ward())),
            new Job("seat-outside", "count", () -> count.seat(new int[4], num(4, 99))),
            new Job("registered-with-dot", "count", () -> count.registered(num(1, 9) + "." + num(100, 999))),
            new Job("votes-too-many-for-int", "count", () -> count.narrow(Integer.MAX_VALUE + (long) num(1, 99))),
            new Job("round-of-zero", "count", () -> count.divisor(BigInteger.TEN, -num(0, 9))),
            new Job("pile-is-empty", "count", () -> count.top(new ArrayDeque<>())),
            new Job("bench-negative", "count", () -> count.bench(-num(1, 99))),
            new Job("voter-without-address", "roll", () -> roll.wardOf(new Roll.Voter(ward(), null))),
            new Job("street-null", "roll", () -> roll.streetLength(new Roll.Voter(ward(), new Roll.Address(null, ward())))),
            new Job("name-blank", "roll", () -> roll.name(Map.of("name", " "))),
            new Job("district-absent", "roll", () -> roll.district(Map.of("name", ward()))),
            new Job("district-one-letter", "roll", () -> roll.district(Map.of("district", "Q"))),
            new Job("born-with-dots", "roll", () -> roll.born(num(10, 28) + ".04.19" + num(10, 99))),
            new Job("voter-too-young", "roll", () -> { roll.admit(ward(), num(1, 18)); return 0; }),
            new Job("zone-of-ward", "roll", () -> roll.closing("Europe/" + ward())),
            new Job("polling-on-31st", "roll", () -> roll.pollingDay(num(2000, 2030), 9)),
            new Job("card-not-uuid", "roll", () -> roll.card(ward())),
            new Job("number-without-dash", "roll", () -> roll.number("V" + num(100, 999))),
            new Job("search-open-bracket", "roll", () -> roll.search("[" + ward())),
            new Job("seal-not-base64", "roll", () -> roll.seal(ward() + "#")),
            new Job("paper-latin-1", "roll", () -> roll.paper(new byte[] {65, (byte) 0xe9, (byte) num(65, 90)})),
            new Job("charset-of-ward", "roll", () -> roll.charset("x-" + ward())),
            new Job("header-cut", "roll", () -> roll.header(ByteBuffer.allocate(num(4, 8)))),
            new Job("value-is-a-number", "roll", () -> roll.casted(num(1, 9))),
            new Job("line-wants-digits", "roll", () -> roll.line("ward %d", ward())),
            new Job("names-not-comparable", "roll", () -> roll.compare(List.of(ward(), num(1, 9)))),
            new Job("result-unknown-field", "wire", () -> wire.read("{\"station\":\"" + ward() + "\",\"spoilt\":" + num(1, 99) + "}")),
            new Job("result-cut-off", "wire", () -> wire.read("{\"station\":\"" + ward())),
            new Job("valid-not-sent", "wire", () -> wire.valid("{\"invalid\":" + num(1, 99) + "}")),
            new Job("results-refused", "wire", () -> wire.send(9933, ward())),
            new Job("registrar-slow", "wire", () -> { wire.slow(9932, ward()); return 0; }),
            new Job("declared-422", "wire", () -> { wire.declare(9932, ward() + num(1, 99)); return 0; }),
            new Job("link-with-blank", "wire", () -> wire.link("https://tally.example/" + ward() + " " + num(1, 9))),
            new Job("sheet-unaccepted", "wire", () -> { wire.accept("{\"" + ward() + "\":1}"); return 0; }),
            new Job("scan-not-there", "wire", () -> wire.scan("/var/tally/" + ward() + num(1, 99) + ".txt")),
            new Job("pack-not-gzip", "wire", () -> wire.unpack(ward().getBytes())),
            new Job("record-ended", "wire", () -> wire.record(new byte[num(0, 4)])),
            new Job("witness-left", "wire", () -> wire.witness(ward())),
            new Job("courier-shut", "wire", () -> { wire.courier(Executors.newFixedThreadPool(1)); return 0; }),
            new Job("awaited-in-vain", "wire", () -> wire.await(ward())),
            new Job("queue-of-one-full", "wire", () -> { wire.enqueue(ward()); return 0; }),
            new Job("unlocked-by-none", "wire", () -> { wire.unlock(); return 0; }),
            new Job("station-twice", "store", () -> { returns.insert("TWICE", num(1, 99)); return 0; }),
            new Job("votes-null", "store", () -> { returns.insert(ward(), null); return 0; }),
            new Job("code-too-long", "store", () -> { returns.insert(ward() + "-annex-" + num(1000, 9999), 1); return 0; }),
            new Job("station-not-stored", "store", () -> returns.votes(ward())),
            new Job("quote-in-code", "store", () -> returns.votes("St " + ward() + "'s")),
            new Job("spoilt-column-gone", "store", () -> returns.spoiled()),
            new Job("code-read-as-int", "store", () -> returns.numeric()),
            new Job("mirror-refused", "store", () -> returns.mirror(9934)),
            new Job("driver-unknown", "store", () -> returns.driver(ward().toLowerCase())));
        ObjectMapper json = new ObjectMapper();
        PrintStream out = System.out;
        Doors.through(System.getenv("DOOR"), jobs, (job, e) -> {
            StringWriter stack = new StringWriter();
            e.printStackTrace(new PrintWriter(stack));
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("bug", job.label());
            line.put("type", e.getClass().getCanonicalName());
            line.put("message", e.getMessage() == null ? "" : e.getMessage());
            line.put("stack", stack.toString());
            line.put("span", "tally " + job.area());
            line.put("kind", 1);
            try { out.println(json.writeValueAsString(line)); } catch (IOException never) { throw new UncheckedIOException(never); }
        });
        System.exit(0);
    }
}
