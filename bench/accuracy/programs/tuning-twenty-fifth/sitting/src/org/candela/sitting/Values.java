package org.candela.sitting;

import java.util.Random;

public final class Values {
    private static final String[] TOWNS = {"Porto", "Turku", "Graz", "Lille", "Bergen", "Cork", "Gdansk", "Bilbao", "Utrecht", "Aarhus"};
    private static final String[] NAMES = {"Aino", "Bela", "Carys", "Dario", "Emre", "Freja", "Goran", "Hana", "Ines", "Jorn"};
    private final Random random;

    public Values(long seed) {
        random = new Random(seed);
    }

    public int number(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    @SafeVarargs
    public final <T> T pick(T... of) {
        return of[random.nextInt(of.length)];
    }

    public String town() {
        return pick(TOWNS);
    }

    public String name() {
        return pick(NAMES);
    }

    public String candidate() {
        return "C" + number(10000, 99999);
    }

    public String paper() {
        return pick("B1", "B2", "C1", "C2") + "-" + number(100, 999);
    }

    public String hex() {
        return Integer.toHexString(number(0x100000, 0x7ffffff));
    }
}
