package io.ferrydesk;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** How each bug is met, in the order of its names. */
final class Bugs {
    static final List<String> NAMES = List.of("sailing-without-vessel", "no-show-dropped-in-loop", "fare-of-unknown-kind", "cargo-without-weight", "surcharge-as-number",
        "legs-without-end", "booking-twice", "agent-column-missing", "request-of-new-client", "report-keeps-connections", "berth-in-closed-port", "weight-with-unit",
        "tide-too-slow", "weather-unreachable");

    private final String[] ports = {"Amrum", "Borkum", "Calais", "Dagebuell", "Esbjerg", "Fanoe", "Galway", "Husum", "Islay"};
    private final int seed;
    private final String port;
    private final String other;
    private final Database database;
    private final Bookings bookings;
    private final Desk desk;
    private final Fares fares = new Fares();

    Bugs(int seed, Desk desk, Database database) {
        this.seed = seed;
        this.port = ports[seed % 9];
        this.other = ports[(seed * 4 + 1) % 9];
        this.desk = desk;
        this.database = database;
        this.bookings = new Bookings(database);
    }

    private Sailing sailing() {
        Sailing sailing = new Sailing(port.substring(0, 2) + seed);
        for (int i = 0; i < 3 + seed; i++) {
            sailing.manifest().add(other + i);
        }
        return sailing;
    }

    List<Callable<Object>> entries() {
        return List.of(
            () -> sailing().seatsLeft(),
            () -> run(() -> sailing().dropNoShows(List.of(other + seed))),
            () -> fares.fare("bus" + seed, 2 + seed),
            () -> fares.cargoFee(-100L * seed, 40),
            () -> fares.surcharge(Map.of(port, seed), port),
            () -> fares.legs(port, "nowhere", Map.of(port, other)),
            () -> twice("F-" + seed + "-" + port),
            () -> bookings.byAgent(other),
            () -> bookings.read("{\"sailing\":\"" + port + "\",\"passengers\":" + seed + ",\"cabin" + (seed % 2 == 0 ? "s" : "Class") + "\":\"" + other + "\"}"),
            () -> bookings.report(2 + seed),
            () -> desk.plan(port),
            () -> desk.weigh(List.of("120", seed + (seed % 2 == 0 ? " kg" : ".5"))),
            () -> desk.tide(other, 20 + seed),
            () -> desk.weather("http://127.0.0.1:" + (6400 + seed), port));
    }

    private Object twice(String code) {
        bookings.store(code, "AB", seed);
        bookings.store(code, "AB", seed + 1);
        return code;
    }

    private static Object run(Runnable work) {
        work.run();
        return null;
    }
}
