package eu.skydish.passband.web;

import java.time.Instant;
import java.util.Random;

import eu.skydish.passband.booking.Booking;

/** One request, and what is in it. */
public class Ask {
    public interface Action {
        void on(Ask ask) throws Exception;
    }

    private final Random random;

    public Ask(long seed) {
        random = new Random(seed);
        random.nextInt();
    }

    public int num(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    public int id() {
        return num(10000, 60000);
    }

    public String of(String... all) {
        return all[random.nextInt(all.length)];
    }

    public String mission() {
        return of("Halley", "Sentry", "Borealis", "Tern", "Meridian", "Osprey", "Calder", "Juniper") + "-" + num(1, 99);
    }

    public String station() {
        return of("SVAL", "PUNT", "HART", "TROL", "INUV", "WEIL", "DONG");
    }

    public Instant at() {
        return Instant.ofEpochSecond(1_770_000_000L + num(0, 9_000_000));
    }

    public Booking booking() {
        Instant from = at();
        return new Booking("B" + id(), mission(), from, from.plusSeconds(num(100, 700))).on(new Booking.Antenna("A1", null, "Kiruna"));
    }
}
