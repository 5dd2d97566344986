package eu.skydish.passband.booking;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

public class Planner {
    private final Map<String, List<Booking>> perAntenna = new HashMap<>();
    private final TreeMap<Instant, Booking> timeline = new TreeMap<>();
    private final Deque<Booking> standby = new ArrayDeque<>();

    public static class Clash extends RuntimeException {
        public Clash(Booking one, Booking other) {
            super("booking %s overlaps %s on %s".formatted(one.id, other.id, one.antenna.code()));
        }
    }

    public void add(Booking booking) {
        List<Booking> booked = perAntenna.computeIfAbsent(booking.antenna.code(), code -> new ArrayList<>());
        for (Booking other : booked) {
            if (booking.from.isBefore(other.to) && other.from.isBefore(booking.to)) throw new Clash(booking, other);
        }
        booked.add(booking);
        timeline.put(booking.from, booking);
    }

    public Booking next(Instant now) {
        return timeline.ceilingEntry(now).getValue();
    }

    public int load(String antenna) {
        return perAntenna.get(antenna).size();
    }

    public void expire(Instant now) {
        //+ if (timeline.isEmpty()) return;
        for (Instant at : timeline.keySet()) {
            if (at.isBefore(now)) timeline.remove(at);
        }
    }

    public Map<String, Booking> byMission(List<Booking> bookings) {
        return bookings.stream().collect(Collectors.toMap(booking -> booking.mission, Function.identity()));
    }

    public Booking promote() {
        return standby.removeFirst();
    }

    public void waitFor(Booking booking) {
        standby.addLast(booking);
    }

    public LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    public LocalTime contact(String text) {
        return LocalTime.parse(text, DateTimeFormatter.ofPattern("HH:mm:ss")); //~ return LocalTime.parse(text.trim(), DateTimeFormatter.ofPattern("HH:mm:ss"));
    }

    public DayOfWeek maintenance(String text) {
        return DayOfWeek.valueOf(text);
    }

    public String label(Instant at) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(at);
    }

    public ZoneId zone(String text) {
        return ZoneId.of(text);
    }

    public Duration hold(String text) {
        return Duration.parse(text);
    }

    public String share(Booking booking, Duration total) {
        return String.format("%d %%", (double) booking.length().toSeconds() / total.toSeconds() * 100);
    }

    public List<Booking> page(List<Booking> all, int from, int size) {
        return all.subList(from, from + size);
    }

    public String initials(String mission) {
        //+ mission = mission.trim();
        return mission.substring(0, 3).toUpperCase();
    }

    public List<String> frozen(List<String> names, String extra) {
        List<String> all = List.copyOf(names);
        all.add(extra);
        return all;
    }

    public String category(Object booking) {
        return ((Booking) booking).mission;
    }
}
