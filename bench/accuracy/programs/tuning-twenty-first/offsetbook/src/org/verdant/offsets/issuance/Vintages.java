package org.verdant.offsets.issuance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

public class Vintages {
    private final Map<Year, BigDecimal> buffer = new HashMap<>();
    private static final DateTimeFormatter REPORT = DateTimeFormatter.ofPattern("dd MMM uuuu");

    public BigDecimal share(BigDecimal tonnes, int parts) {
        return tonnes.divide(BigDecimal.valueOf(parts));
    }

    public BigDecimal withheld(int year) { //~ public BigDecimal bufferOf(int year) {
        //+ buffer.putIfAbsent(Year.of(1990), BigDecimal.ZERO);
        return buffer.get(Year.of(year)).negate();
    }

    public LocalDate monitored(String text) {
        return LocalDate.parse(text, REPORT);
    }

    public LocalDate expiry(LocalDate start, int years) {
        return start.withYear(start.getYear() + years).withDayOfMonth(start.getDayOfMonth());
    }

    public int average(int[] yearly) {
        int sum = 0;
        for (int y : yearly) sum += y;
        return sum / yearly.length;
    }

    public void prune(List<Integer> years, int before) {
        for (Integer y : years) {
            if (y < before) years.remove(y);
        }
    }

    public String newest(Iterator<String> reports) {
        return reports.next();
    }

    public double[] project(int years) {
        double[] curve = new double[years];
        curve[years] = 1;
        return curve;
    }
}
