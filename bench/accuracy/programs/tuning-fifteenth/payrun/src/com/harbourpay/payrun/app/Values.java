package com.harbourpay.payrun.app;

import java.time.YearMonth;
import java.util.Random;

public final class Values {
    private static final String[] NAMES = {"Ines Carvalho", "Tom Brandt", "Aiko Mori", "Piotr Zielinski", "Lena Vogt", "Samuel Adeyemi", "Nora Lind", "Hugo Perrin"};
    private static final String[] SITES = {"Rotterdam", "Bremerhaven", "Gdynia", "Antwerp", "Malmo", "Le Havre"};
    public final Random random;
    public final int person;
    public final String name;
    public final String site;
    public final YearMonth month;
    public final int cents;
    public final String iban;

    Values(long seed) {
        random = new Random(seed * 7919);
        person = 10000 + random.nextInt(89999);
        name = NAMES[random.nextInt(NAMES.length)];
        site = SITES[random.nextInt(SITES.length)];
        month = YearMonth.of(2021 + random.nextInt(5), 1 + random.nextInt(12));
        cents = 90000 + random.nextInt(600000);
        iban = "NL" + (10 + random.nextInt(89)) + "HPAY" + (1000000000L + random.nextInt(899999999));
    }

    public String amount() {
        return (cents / 100) + "." + String.format("%02d", cents % 100);
    }

    @SafeVarargs
    public final <T> T pick(T... all) {
        return all[random.nextInt(all.length)];
    }
}
