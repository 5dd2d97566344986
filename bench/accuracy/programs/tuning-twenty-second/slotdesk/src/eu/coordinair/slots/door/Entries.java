package eu.coordinair.slots.door;

import static eu.coordinair.slots.support.Draw.flight;
import static eu.coordinair.slots.support.Draw.in;
import static eu.coordinair.slots.support.Draw.of;

import eu.coordinair.slots.allocation.Allocator;
import eu.coordinair.slots.feed.Feeds;
import eu.coordinair.slots.message.Scr;
import eu.coordinair.slots.registry.Airlines;
import eu.coordinair.slots.registry.Airlines.Airline;
import eu.coordinair.slots.season.Season;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;

public final class Entries {
    public record Entry(String label, String span, Callable<Object> work) {}

    interface Step {
        void go() throws Exception;
    }

    public static final List<Entry> ALL = new ArrayList<>();
    private static final String HUB = "http://127.0.0.1:9955";
    private static final Season S26 = new Season("S26", LocalDate.of(2026, 3, 29), LocalDate.of(2026, 10, 24));

    private static void on(String label, String span, Step step) {
        ALL.add(new Entry(label, span, () -> {
            step.go();
            return null;
        }));
    }

    private static Airlines airlines() throws Exception {
        return new Airlines("jdbc:h2:mem:slots;DB_CLOSE_DELAY=-1");
    }

    static {
        on("season-half", "season.half", () -> Season.half(of("W", "F", "A") + in(20, 29)));
        on("season-day", "season.day", () -> Season.day(of("31FEB", "1MAR", "29FEX") + in(20, 29)));
        on("clock-short", "season.clock", () -> Season.clock(of("7", "9", "8")));
        on("opening-zone", "season.opening", () -> S26.opening(of("Europe/Wien2", "UTC+25", "Zurich")));
        on("weekday-zero", "season.operating", () -> Season.operating("0", 0));
        on("weekday-past", "season.operating", () -> Season.operating("123", in(3, 6)));
        on("load-empty", "season.load", () -> Season.load(List.of(4, 5, 6), 2, 2));
        on("short-season", "season.perWeek", () -> new Season("X", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, in(2, 6))).perWeek(40));
        on("scr-kind", "scr.header", () -> new Scr(of("SAQ", "SHL", "WCR") + "\n/S26").header());
        on("scr-line", "scr.carrier", () -> new Scr("SCR\n" + of("new ", "chg ") + flight()).carrier());
        on("scr-action", "scr.rank", () -> new Scr("SCR\n" + of("X", "K", "P") + flight()).rank());
        on("seats-dash", "scr.seats", () -> Scr.seats(of("180-", "-", "C12", "")));
        on("aircraft-cut", "scr.aircraft", () -> Scr.aircraft(ByteBuffer.allocate(in(4, 5))));
        on("part-second", "scr.second", () -> Scr.second(List.of(flight()).iterator()));
        on("mask-open", "scr.mask", () -> Scr.mask(of("LX[0-9", "(OS", "SK{2")));
        on("reply-format", "scr.reply", () -> Scr.reply(of("K %d", "U %d at %d", "H %d"), flight()));
        on("airline-nameless", "airlines.add", () -> airlines().add("N" + in(10, 99), null, 1));
        on("airline-long", "airlines.add", () -> airlines().add(flight() + "X", "Long", 1));
        on("request-orphan", "airlines.request", () -> airlines().request(in(1, 9999), "Z" + in(10, 99), "10:00:00"));
        on("request-time", "airlines.request", () -> airlines().request(in(1, 9999), null, of("noon", "10h30", "25:00:00")));
        on("rank-column", "airlines.ranked", () -> airlines().ranked(of("turnover", "seats", "delay")));
        on("registry-down", "airlines.open", () -> new Airlines("jdbc:postgresql://127.0.0.1:9956/slots?connectTimeout=2"));
        on("driver-typo", "airlines.open", () -> new Airlines("jdbc:h3:mem:slots" + in(1, 9)));
        on("parent-null", "airlines.group", () -> Airlines.group(new Airline("LX", "Lux", "ops", null))); //~ on("parent-null", "airlines.group", () -> Airlines.alliance(new Airline("LX", "Lux", "ops", null)));
        on("owner-circle", "airlines.depth", () -> {
            Airline one = new Airline("LX", "Lux", "ops", null);
            Airlines.depth(one, Map.of(one, one));
        });
        on("code-gone", "airlines.find", () -> Airlines.find(List.of(), "Z" + in(10, 99)));
        on("code-doubled", "airlines.byCode", () -> {
            Airline one = new Airline("L" + in(1, 9), "Lux" + in(1, 9), "ops", null);
            Airlines.byCode(List.of(one, one));
        });
        on("board-null-key", "airlines.board", () -> {
            Map<String, Integer> quotas = new HashMap<>();
            quotas.put(null, in(1, 9));
            Airlines.board(quotas);
        });
        on("runway-hour", "allocation.take", () -> new Allocator().take(24 + in(0, 5), 0));
        on("series-unknown", "allocation.extend", () -> new Allocator().extend(flight(), 4));
        on("assign-spent", "allocation.assign", () -> new Allocator().assign(flight(), in(3, 5), in(6, 9)));
        on("baseline-fixed", "allocation.widen", () -> Allocator.widen(Allocator.baseline(in(1, 9), 4), 2));
        on("fee-thirds", "allocation.fee", () -> Allocator.fee(new BigDecimal(1000), of("3", "7", "6").charAt(0) - '0'));
        on("fee-none", "allocation.fee", () -> Allocator.fee(new BigDecimal(in(100, 900)), 0));
        on("no-delays", "allocation.worst", () -> Allocator.worst(List.of()));
        on("window-minus", "allocation.window", () -> Allocator.window(-in(1, 60)));
        on("unlock-foreign", "allocation.release", () -> new Allocator().release());
        on("simulate-null", "allocation.simulate", () -> Allocator.simulate(flight(), null));
        on("simulate-past", "allocation.simulateAll", () -> Allocator.simulateAll(new ArrayList<>(List.of("a", "b", "c").subList(0, in(1, 3)))));
        on("pool-closed", "allocation.afterHours", () -> Allocator.afterHours(flight()));
        on("tolerance-range", "allocation.tolerance", () -> Allocator.tolerance(in(61, 300)));
        on("swap-cast", "allocation.swap", () -> Allocator.swap(new Object[] {in(1, 9)}));
        on("fill-store", "allocation.fill", () -> Allocator.fill(new Integer[1], flight()));
        on("weather-down", "feeds.weather", () -> Feeds.weather("http://127.0.0.1:9957", of("LSZH", "LOWW", "EKCH")));
        on("weather-uri", "feeds.weather", () -> Feeds.weather(HUB, of("LS ZH", "LO WW", "EK CH")));
        on("notam-key", "feeds.notam", () -> Feeds.notam(HUB, "key" + in(100, 999)));
        on("notam-shape", "feeds.notam", () -> Feeds.notam(HUB, "B" + in(100, 999)));
        on("stand-field", "feeds.stand", () -> Feeds.stand("{\"name\":\"A" + in(1, 40) + "\",\"width\":36}"));
        on("delay-kind", "feeds.delay", () -> Feeds.delay("{\"flight\":\"" + flight() + "\"}"));
        on("yaml-indent", "feeds.runways", () -> Feeds.runways("runways:\n  - " + in(10, 36) + "\n - 28\n"));
        on("yaml-other", "feeds.runways", () -> Feeds.runways("taxiways: " + in(1, 9)));
        on("chart-none", "feeds.chart", () -> Feeds.chart("<set/>"));
        on("feed-plain", "feeds.unpack", () -> Feeds.unpack(flight().repeat(in(3, 6)).getBytes()));
        on("archive-gone", "feeds.archive", () -> Feeds.archive("S" + in(10, 25) + ".txt"));
        on("typeb-down", "feeds.typeB", () -> Feeds.typeB(9958, flight()));
        on("no-address", "feeds.setting", () -> Feeds.setting(new Properties(), "coordinator.address"));
    }

    private Entries() {}
}
