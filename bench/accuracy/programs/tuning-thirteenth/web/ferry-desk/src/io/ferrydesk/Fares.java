package io.ferrydesk;

import java.util.Map;

final class Require {
    private Require() {
    }

    static long positive(long value) {
        if (value <= 0) {
            throw new IllegalArgumentException("must be positive: " + value);
        }
        return value;
    }
}

final class Fares {
    private static final Map<String, Integer> BASE = Map.of("car", 4200, "bike", 900, "foot", 700);

    long fare(String kind, int passengers) {
        int base = BASE.getOrDefault(kind, 0);
        return Require.positive((long) base * passengers);
    }

    long cargoFee(long kilos, long perTonne) {
        long weighed = Require.positive(kilos);
        return weighed * perTonne / 1000;
    }

    int surcharge(Map<String, Object> rules, String port) {
        String text = (String) rules.get(port);
        return Integer.parseInt(text);
    }

    int legs(String from, String to, Map<String, String> next) {
        if (from.equals(to)) {
            return 0;
        }
        return 1 + legs(next.getOrDefault(from, from), to, next);
    }
}
