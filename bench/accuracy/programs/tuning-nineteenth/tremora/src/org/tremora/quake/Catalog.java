package org.tremora.quake;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import org.tremora.support.Checks;

public class Catalog {
    public enum Status { DETECTED, REVIEWED, PUBLISHED, WITHDRAWN }

    public static class StatusConflict extends IllegalStateException {
        public StatusConflict(String id, Status from, Status to) { super("event " + id + " is " + from + ", cannot become " + to); }
    }

    private final LoadingCache<String, String> names = Caffeine.newBuilder().build(this::nameOf);

    private String nameOf(String id) {
        String[] parts = id.split("/");
        return parts[0] + " near " + parts[1];
    }

    public String title(String id) { return names.get(id); }

    public Status move(String id, Status from, Status to) {
        if (to.ordinal() != from.ordinal() + 1) throw new StatusConflict(id, from, to);
        return to;
    }

    public Instant origin(String text) { return Instant.parse(text); }

    public String local(Instant at, String zone) {
        return DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of(zone)).format(at);
    }

    public LocalDate anniversary(int year, int month, int day) { return LocalDate.of(year, month, day).plusYears(10); }

    public String day(LocalDate date) { return date.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")); }

    public String publish(Map<String, ?> event) {
        String magnitude = Checks.text(event, "magnitude");
        //+ Objects.requireNonNull(event, "event");
        return Objects.requireNonNull(event.get("agency"), "agency of the event") + " M" + magnitude;
    }

    public void merge(Map<String, String> into, Map<String, String> from) { into.putAll(from); }
}
