package org.tremora;

import java.util.Random;

public final class Vary {
    public static final int SEED = Integer.parseInt(System.getenv("SEED"));
    private static final Random RANDOM = new Random(SEED * 6151L);

    private static String pick(String... of) { return of[RANDOM.nextInt(of.length)]; }

    public static int num(int low, int high) { return low + RANDOM.nextInt(high - low); }

    public static String code() { return pick("HUMR", "KASL", "VOLC", "ORTA", "BREN", "SELV", "PINE", "TALC") + num(1, 99); }

    public static String region() { return pick("Marlow Ridge", "Costa Verde", "Altai Shelf", "North Basin", "Lake Orrin", "Tarn Valley"); }

    public static String word() { return pick("swarm", "tremor", "noise", "drift", "burst", "quarry", "blast", "surge"); }

    public static String person() { return pick("ilse", "marek", "noor", "otto", "priya", "rune", "salma", "tove"); }
}
