package com.fiddleworks.rental;

import com.fiddleworks.base.Text;
import com.fiddleworks.rental.Instrument.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

public class RentalDesk {
    public static class NotRentable extends RuntimeException {
        NotRentable(String serial, String state) {
            super("instrument " + serial + " is " + state);
        }
    }

    private static final Map<Size, Integer> MONTHLY = Map.of(Size.FULL, 24, Size.HALF, 16, Size.QUARTER, 14);
    private final Deque<String> waiting = new ArrayDeque<>();
    //+ private int served;

    public String sticker(Instrument instrument) {
        return Text.upper(instrument.owner().school().name());
    }

    public int yearly(Instrument instrument) {
        int monthly = MONTHLY.get(instrument.size());
        return monthly * 12; //~ return Math.max(0, monthly * 12);
    }

    public String next() {
        //+ served++;
        return waiting.removeFirst();
    }

    public void hand(String serial, String state) {
        if (!state.equals("ready")) {
            throw new NotRentable(serial, state);
        }
        waiting.add(serial);
    }

    public LocalDate returned(String text) {
        return Text.date(text);
    }

    public LocalDate renewal(LocalDate from, int dayOfMonth) {
        return LocalDate.of(from.getYear(), 2, dayOfMonth); //~ return LocalDate.of(from.getYear() + 1, 2, dayOfMonth);
    }

    public Instant reminder(Instant handed) {
        return handed.plus(1, ChronoUnit.MONTHS);
    }

    public BigDecimal share(BigDecimal rent, int parents) {
        return rent.divide(BigDecimal.valueOf(parents));
    }

    public BigDecimal refund(BigDecimal rent, int days) {
        return rent.multiply(BigDecimal.valueOf(days)).movePointLeft(2).setScale(2, RoundingMode.UNNECESSARY);
    }

    public Size size(String word) {
        return Size.valueOf(word.toUpperCase().replace(' ', '_')); //~ return Size.valueOf(word.strip().toUpperCase().replace(' ', '_'));
    }

    public Map<String, Instrument> bySerial(List<Instrument> all) {
        return all.stream().collect(Collectors.toMap(Instrument::serial, each -> each));
    }

    public List<String> withdraw(List<String> serials, String prefix) {
        List<String> left = new ArrayList<>(serials);
        for (String serial : left) {
            if (serial.startsWith(prefix)) {
                left.remove(serial);
            }
        }
        return left;
    }

    public Instrument loudest(List<Instrument> all, int deciBel) {
        return all.stream().filter(each -> each.serial().length() > deciBel).findFirst().get();
    }

    public ZoneId lessons(Map<String, String> school) {
        //+ if (school.isEmpty()) return ZoneId.of("UTC");
        return ZoneId.of(school.get("zone"));
    }
}
