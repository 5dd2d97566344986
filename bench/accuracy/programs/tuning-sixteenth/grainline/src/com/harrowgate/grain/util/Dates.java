package com.harrowgate.grain.util;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

public final class Dates {
    private static final DateTimeFormatter SCALE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private Dates() {
    }

    public static LocalDate fromScale(String text) {
        return LocalDate.parse(text, SCALE);
    }

    public static ZonedDateTime at(LocalDate day, String zone) {
        return day.atStartOfDay(ZoneId.of(zone));
    }

    public static long hoursBetween(LocalDate from, LocalDate to) {
        return ChronoUnit.HOURS.between(from, to);
    }

    public static LocalDate harvest(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
