package com.harrowgate.grain.util;

import java.time.LocalDate;
import java.util.Random;

public final class Values {
    private static final String[] FARMERS = {"Hollis", "Brandt", "Okafor", "Petrov", "Maier", "Larsen", "Tanaka"};
    private static final String[] SILOS = {"north-1", "north-2", "quay-7", "rail-3", "south-4"};
    private final Random random;

    public Values(long seed) {
        random = new Random(seed);
    }

    public int number(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    public int id() {
        return number(1000, 99999);
    }

    public String farmer() {
        return FARMERS[random.nextInt(FARMERS.length)];
    }

    public String silo() {
        return SILOS[random.nextInt(SILOS.length)];
    }

    public LocalDate day() {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
    }
}
