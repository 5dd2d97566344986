package eu.skydish.passband;

import com.zaxxer.hikari.HikariDataSource;
import eu.skydish.passband.archive.Frames;
import eu.skydish.passband.archive.Recordings;
import eu.skydish.passband.booking.Booking;
import eu.skydish.passband.booking.Planner;
import eu.skydish.passband.config.Settings;
import eu.skydish.passband.link.Partners;
import eu.skydish.passband.orbit.ElementSet;
import eu.skydish.passband.orbit.Geometry;
import eu.skydish.passband.orbit.Satellite;
import eu.skydish.passband.web.Ask;
import eu.skydish.passband.web.PassDesk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

public final class Entries {
    record Entry(String label, String span, Ask.Action action) {
    }

    static final List<Entry> ALL = new ArrayList<>();

    private static void on(String label, String span, Ask.Action action) {
        ALL.add(new Entry(label, span, action));
    }

    static void fill() {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl("jdbc:h2:mem:passband");
        source.setMaximumPoolSize(1);
        source.setConnectionTimeout(250);
        Recordings recordings = new Recordings(source);
        recordings.create();
        Frames frames = new Frames(Path.of("var/frames"));
        Partners partners = new Partners("http://127.0.0.1:9844");
        Partners away = new Partners("http://127.0.0.1:9899");
        PassDesk desk = new PassDesk(Map.of(7, new Satellite(7, "Calder", 95.0, Map.of("S", 2.2))), recordings, frames, partners);

        on("unknown-norad", "GET /satellites/{norad}", a -> desk.describe(a.id()));
        on("band-not-licensed", "GET /satellites/{norad}/downlink", a -> desk.downlink(7, a.of("X", "Ka", "L", "UHF")));
        on("downlink-of-decayed", "GET /satellites/{norad}/downlink", a -> desk.downlink(a.id(), "S"));
        on("period-never-computed", "GET /satellites/{norad}/orbits", a -> desk.orbits(new Satellite(a.id(), a.mission(), null, Map.of())));
        on("elements-in-one-line", "POST /elements", a -> desk.track("1 " + a.id() + "U 98067A"));
        on("elements-too-short-for-epoch", "GET /elements/epoch", a -> desk.epoch("1 " + a.id() + "U\n2 " + a.id()));
        on("alpha5-number", "POST /elements", a -> desk.track("1 " + a.of("A", "B", "C", "E") + a.num(1000, 9999) + "U\n2"));
        on("checksum-wrong", "POST /elements/verify", a -> desk.verify("1 %dU 98067A   08264.51782528 -.00002182  00000-0 -11606-4 0  2927%s\n2 1".formatted(a.id() / 10 * 10 + 1, "z")));
        on("elevation-in-wrong-unit", "GET /aim", a -> desk.aim(Map.of("az", "10", "el", String.valueOf(a.num(91, 5400)))));
        on("azimuth-left-out", "GET /aim", a -> desk.aim(Map.of("el", String.valueOf(a.num(1, 80)))));
        on("pass-below-horizon", "GET /culmination", a -> desk.culmination(List.of()));
        on("sort-of-fixed-list", "GET /looks", a -> Geometry.byElevation(List.of(Geometry.look(a.num(1, 90), 3), Geometry.look(2, 1))));
        on("search-never-narrows", "look up gain", a -> Geometry.halve(new int[] {1, 5, 9, 40}, 0, 3, a.num(41, 99)));
        on("track-unconfirmed", "POST /bookings/{id}/track", a -> desk.start(a.booking()));
        on("close-while-requested", "POST /bookings/{id}/close", a -> desk.close(a.booking()));
        on("confirm-pressed-again", "POST /bookings/{id}/confirm", a -> desk.confirmTwice(a.booking()));
        on("overlap-on-antenna", "POST /bookings", a -> { Instant t = a.at(); Booking.Antenna n = new Booking.Antenna(a.station(), 3.7, "x"); desk.reserve(new Planner(), new Booking("B" + a.id(), "m", t, t.plusSeconds(500)).on(n), new Booking("B" + a.id(), "n", t.plusSeconds(60), t.plusSeconds(90)).on(n)); });
        on("booking-without-antenna", "POST /bookings", a -> desk.reserve(new Planner(), a.booking().on(null)));
        on("open-ended-booking", "GET /bookings/{id}/window", a -> desk.window(new Booking("B" + a.id(), a.mission(), a.at(), null)));
        on("nothing-after-now", "GET /next", a -> new Planner().next(a.at()));
        on("load-of-idle-antenna", "GET /load", a -> new Planner().load(a.station()));
        on("expire-while-walking", "expire bookings", a -> { Planner p = new Planner(); p.add(a.booking()); p.add(a.booking()); p.expire(Instant.MAX); });
        on("mission-booked-twice", "GET /missions", a -> { String m = a.mission(); new Planner().byMission(List.of(new Booking("B" + a.id(), m, a.at(), a.at()), new Booking("B" + a.id(), m, a.at(), a.at()))); });
        on("day-in-german", "GET /days", a -> new Planner().day("%02d.%02d.2026".formatted(a.num(1, 28), a.num(1, 12))));
        on("weekday-lower-case", "POST /maintenance", a -> new Planner().maintenance(a.of("monday", "Tuesday", "fri", "sunday")));
        on("role-viewer", "POST /command", a -> desk.authorise(a.mission(), "viewer"));
        on("recording-of-unknown-station", "POST /recordings", a -> desk.ingest(a.id(), a.station(), a.id()));
        on("recording-id-reused", "POST /recordings", a -> desk.ingest(1, "KIR", a.id()));
        on("city-of-closed-station", "GET /stations/{code}", a -> recordings.cityOf(a.station()));
        on("quality-not-rated", "GET /recordings/{id}/quality", a -> recordings.quality(1));
        on("column-renamed", "GET /recordings/{id}/station", a -> recordings.station(1));
        on("pool-of-one", "copy recordings", a -> recordings.borrowTwice());
        on("frame-field-added", "POST /frames", a -> desk.frame("{\"sequence\":%d,\"channel\":\"I\",\"%s\":1}".formatted(a.id(), a.of("doppler", "agc", "lock"))));
        on("frame-cut-off", "POST /frames", a -> desk.frame("{\"sequence\":%d,\"chan".formatted(a.id())));
        on("header-left-out", "POST /headers", a -> desk.header("{\"id\":%d}".formatted(a.id())));
        on("frame-file-gone", "read frames", a -> frames.lines(a.mission() + ".log"));
        on("sync-marker-missing", "decode frame", a -> frames.sync(new byte[] {(byte) a.num(1, 99), (byte) a.num(1, 99), 2, 3}));
        on("instant-not-serialisable", "write pass", a -> frames.write(Map.of("at", a.at())));
        on("catalog-unreachable", "fetch catalog", a -> away.catalog(a.of("stations", "weather", "amateur", "cubesat")));
        on("uplink-conflict", "POST /uplink", a -> desk.command(a.mission()));
        on("flux-not-published", "fetch flux", a -> partners.solarFlux("2026-%02d-%02d".formatted(a.num(1, 12), a.num(1, 28))));
        on("station-slow", "poll station", a -> partners.slow(a.station()));
        on("no-conjunctions", "assess risk", a -> partners.conjunctions(List.of()));
        on("null-among-names", "sum names", a -> partners.parallel(Arrays.asList(a.mission(), null)));
        on("pool-already-closed", "warm up", a -> partners.afterClose());
        on("bus-down", "publish", a -> Partners.publish(9899, a.station(), a.mission()));
        on("rotator-off", "turn rotator", a -> Partners.rotator(9899, a.num(0, 359)));
        on("port-not-configured", "start", a -> new Settings().port("rotator.port"));
        on("tls-yes", "start", a -> new Settings().with("tls", a.of("yes", "true", "1", "enabled")).tls("tls"));
        on("antennas-commented-out", "start", a -> new Settings().antennas("# antennas:\nregion: %s\n".formatted(a.station())));
        on("banner-not-packaged", "start", a -> new Settings().banner());
    }

    private Entries() {
    }
}
