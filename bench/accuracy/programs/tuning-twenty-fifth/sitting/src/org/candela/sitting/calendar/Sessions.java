package org.candela.sitting.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

public final class Sessions {
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm");

    private Sessions() {}

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    public static ZonedDateTime start(LocalDate day, LocalTime time, String zone) {
        return ZonedDateTime.of(day, time, ZoneId.of(zone));
    }

    public static String print(LocalDate day) {
        return PRINTED.format(day);
    }

    public static Instant resultsDue(Instant sat, int months) {
        return sat.plus(months, ChronoUnit.MONTHS);
    }

    public static LocalDate resit(LocalDate day) {
        return LocalDate.of(day.getYear(), day.getMonthValue() + 6, 1);
    }

    public static List<LocalTime> breaks(Duration length, int count) {
        List<LocalTime> breaks = new ArrayList<>();
        Duration part = length.dividedBy(count);
        //+ if (part.isZero()) return breaks;
        for (int i = 1; i < count; i++) breaks.add(LocalTime.of(9, 0).plus(part.multipliedBy(i)));
        return breaks;
    }

    public static int minutes(Duration length) {
        return Math.toIntExact(length.toMillis());
    }
}
