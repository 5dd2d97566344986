package com.harbourpay.payrun.util;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

public final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");

    private Dates() {}

    public static LocalDate day(String text) {
        //+ if (text.isBlank()) return null;
        return LocalDate.parse(text, DAY);
    }

    public static LocalDate payday(YearMonth month, int day) {
        return month.atDay(day);
    }

    public static ZonedDateTime startOfDay(LocalDate day, String zone) {
        return day.atStartOfDay(ZoneId.of(zone));
    }
}
