package com.hochbau.scaffoldry.erection;

import com.hochbau.scaffoldry.common.Checks;
import com.hochbau.scaffoldry.common.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

public class Planner {
    public static class ScheduleConflict extends RuntimeException {
        public ScheduleConflict(String crew, LocalDate day, String other) {
            super("Crew " + crew + " is booked on " + day + " for " + other);
        }
    }

    public record Step(String name, List<Step> after) {}

    public LocalDate start(String text) {
        return Texts.day(text);
    }

    public LocalDate handover(int year, int month) {
        return LocalDate.of(year, month, 31);
    }

    public int startHour(LocalDate day) {
        return day.get(ChronoField.HOUR_OF_DAY);
    }

    public void book(Map<String, String> taken, String crew, LocalDate day, String site) {
        String other = taken.putIfAbsent(crew + day, site);
        if (other != null) {
            throw new ScheduleConflict(crew, day, other);
        }
    }

    public int depth(Step step) {
        return 1 + step.after().stream().mapToInt(this::depth).max().orElse(0);
    }

    public String second(List<String> steps) {
        Iterator<String> all = steps.iterator();
        all.next();
        return all.next();
    }

    public long countTwice(Stream<String> steps) {
        long long1 = steps.filter(each -> each.startsWith("a")).count();
        return long1 + steps.count();
    }

    public void requireWind(int kmh, String site) {
        Checks.rule(kmh < 60, "wind", "Gusts of " + kmh + " km/h at " + site); //~ Checks.rule(kmh < 60, "wind", "Gusts reach " + kmh + " km/h at " + site);
    }

    public String weekday(List<String> names, LocalDate day) {
        return names.get(day.getDayOfWeek().getValue());
    }
}
