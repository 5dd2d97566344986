package com.whitfold.linen.util;

import java.time.LocalDate;
import java.util.Random;

/** What callers of this run ask for. */
public final class Values {
    private static final String[] CUSTOMERS = {"Hotel Ansgar", "Seaview Spa", "St. Clement Hospital", "Brasserie Lund", "Kurhaus Adler", "Marlow Dental", "Ferry Aurora", "Gasthof Post"};
    private static final String[] ARTICLES = {"bath-towel", "duvet-cover", "table-runner", "chef-jacket", "gown-blue", "pillowcase", "bathrobe", "napkin"};
    private final Random random;

    public Values(long seed) {
        random = new Random(seed * 7717);
    }

    public int id() {
        return 10000 + random.nextInt(80000);
    }

    public int small() {
        return 2 + random.nextInt(30);
    }

    public String customer() {
        return CUSTOMERS[random.nextInt(CUSTOMERS.length)];
    }

    public String article() {
        return ARTICLES[random.nextInt(ARTICLES.length)];
    }

    public LocalDate day() {
        return LocalDate.of(2025, 1, 1).plusDays(random.nextInt(700));
    }

    public String tag() {
        return "E2" + Long.toHexString(0x100000000L + (random.nextInt() & 0xffffffffL)).toUpperCase();
    }
}
