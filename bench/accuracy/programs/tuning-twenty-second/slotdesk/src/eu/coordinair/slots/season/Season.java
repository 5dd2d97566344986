package eu.coordinair.slots.season;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

public record Season(String code, LocalDate from, LocalDate to) {
    public enum Half { SUMMER, WINTER }

    public static Half half(String code) {
        return Half.valueOf(code.substring(0, 1).equals("S") ? "SUMMER" : code.substring(0, 1));
    }

    public static LocalDate day(String text) {
        return LocalDate.parse(text, DateTimeFormatter.ofPattern("ddMMMyy", Locale.ENGLISH));
    }

    public static LocalTime clock(String hhmm) {
        return LocalTime.of(Integer.parseInt(hhmm.substring(0, 2)), Integer.parseInt(hhmm.substring(2)));
    }

    public ZonedDateTime opening(String zone) {
        return from.atStartOfDay(ZoneId.of(zone));
    }

    public long hours() {
        return ChronoUnit.HOURS.between(from, to);
    }

    public static DayOfWeek operating(String days, int at) {
        return DayOfWeek.of(days.charAt(at) - '0');
    }

    public static double load(List<Integer> movements, int from, int to) {
        return movements.subList(from, to).stream().mapToInt(Integer::intValue).average().orElseThrow();
    }

    public int perWeek(int slots) {
        int weeks = (int) ChronoUnit.WEEKS.between(from, to);
        //+ if (slots == 0) return 0;
        return slots / weeks;
    }
}
