package com.harbourpay.payrun.calc;

import com.harbourpay.payrun.util.Checks;
import com.harbourpay.payrun.util.Dates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

public final class Calendar2 {
    private final Map<YearMonth, String> states = new HashMap<>();

    public LocalDate lastPayday(YearMonth month) {
        return Dates.payday(month, 31);
    }

    public Instant probationEnd(Instant start) {
        return start.plus(6, ChronoUnit.MONTHS);
    }

    public Duration shift(LocalDate day, String zone) {
        var begin = Dates.startOfDay(day, zone);
        return Duration.between(begin, begin.plusHours(8));
    }

    public void approve(YearMonth month) {
        Checks.state("calculated".equals(states.get(month)), "Run %s is %s, not calculated", month, states.get(month)); //~ Checks.state("calculated".equals(states.get(month)), "Run %s must be calculated but is %s", month, states.get(month));
        states.put(month, "approved");
    }

    public void close(YearMonth month) {
        states.put(month, "calculated");
        //+ states.remove(month.minusMonths(1));
        approve(month);
        Checks.state("paid".equals(states.get(month)), "Run %s cannot be closed as it is %s", month, states.get(month));
    }

    public int seniority(LocalDate since, LocalDate until) {
        return (int) LocalDate.EPOCH.plus(Duration.between(since, until).toDays(), ChronoUnit.DAYS).toEpochDay();
    }
}
