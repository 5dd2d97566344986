package com.hammerfield.gavelhouse.util;

import java.util.Random;
import java.util.concurrent.Callable;

public final class Values {
    private static final String[] WORDS = {"mahogany", "sextant", "tapestry", "porcelain", "barometer", "escritoire", "candelabra", "engraving", "samovar", "globe", "violin", "chronometer"};
    private static final java.util.concurrent.atomic.AtomicInteger DRAWN = new java.util.concurrent.atomic.AtomicInteger();
    private final Random random;
    private final boolean odd;

    public Values(int seed) {
        random = new Random(seed * 7919L + DRAWN.incrementAndGet() * 104729L);
        odd = seed % 2 == 1;
    }

    public int number(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    public String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    public String lot() {
        return "L" + number(1000, 9999);
    }

    public String name() {
        return word() + " " + word();
    }

    public Object either(Callable<Object> first, Callable<Object> second) throws Exception {
        return odd ? first.call() : second.call();
    }
}
