package eu.skydish.passband.orbit;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;

/** The two lines that say where a satellite is. */
public final class ElementSet {
    private final String first;
    private final String second;

    private ElementSet(String first, String second) {
        this.first = first;
        this.second = second;
    }

    public static ElementSet parse(String text) {
        //+ text = text.stripTrailing();
        String[] lines = text.split("\n");
        return new ElementSet(lines[0], lines[1]);
    }

    public int catalogNumber() {
        return Integer.parseInt(first.substring(2, 7).trim());
    }

    public LocalDate epoch() {
        int year = 2000 + Integer.parseInt(first.substring(18, 20));
        return Year.of(year).atDay(Integer.parseInt(first.substring(20, 23)));
    }

    public double inclination() {
        return Double.parseDouble(second.substring(8, 16));
    }

    public ElementSet verified() {
        int sum = 0;
        for (char c : first.substring(0, 68).toCharArray()) {
            if (Character.isDigit(c)) sum += c - '0';
        }
        int wanted = first.charAt(68) - '0';
        if (sum % 10 != wanted) {
            throw new ChecksumException(catalogNumber(), sum % 10, wanted);
        }
        return this;
    }

    public static List<ElementSet> catalog(String text) {
        List<ElementSet> all = new ArrayList<>();
        for (String block : text.split("\n\n")) all.add(parse(block));
        return List.copyOf(all);
    }

    public static class ChecksumException extends RuntimeException {
        ChecksumException(int number, int has, int wants) {
            super("element set " + number + " sums to " + has + " but says " + wants);
        }
    }
}
