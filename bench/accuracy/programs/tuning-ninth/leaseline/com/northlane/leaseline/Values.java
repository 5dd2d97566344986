package com.northlane.leaseline;

import java.util.Random;

/** Ids, names and words, other ones in each run. */
final class Values {
    private final Random random;

    Values(long seed) {
        random = new Random(seed * 7907);
    }

    @SafeVarargs
    final <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    int number(int from, int below) {
        return from + random.nextInt(below - from);
    }

    String contract() {
        return "LC-" + number(20_000, 99_000);
    }

    String customer() {
        return "c" + Long.toString(number(1_000_000, 9_000_000), 36);
    }

    String vin() {
        StringBuilder vin = new StringBuilder(one("WVW", "WBA", "VF1", "TMB"));
        while (vin.length() < 17) vin.append("ABCDEFGHJKLMNPRSTUVWXYZ0123456789".charAt(random.nextInt(33)));
        return vin.toString();
    }

    String city() {
        return one("Utrecht", "Aarhus", "Graz", "Ghent", "Lyon", "Porto", "Leeds");
    }

    String name() {
        return one("Marta Olsen", "Piet de Wit", "Jo Kramer", "Ines Duarte", "Tom Berger", "Aoife Byrne");
    }

    String mail() {
        return one("marta", "piet", "jo.kramer", "ines", "t.berger") + number(1, 99) + "@" + one("example.com", "example.net", "mail.example.org");
    }
}
