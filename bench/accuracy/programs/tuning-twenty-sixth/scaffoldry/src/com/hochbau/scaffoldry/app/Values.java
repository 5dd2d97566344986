package com.hochbau.scaffoldry.app;

import java.util.Random;

public final class Values {
    private static final String[] WORDS = {"Adler", "Birke", "Deich", "Eiche", "Falke", "Giebel", "Hafner", "Insel", "Joch", "Kirche", "Linde", "Markt", "Nord", "Ost"};
    private final Random random;

    public Values(long seed, int index) {
        random = new Random(seed * 1_000_003L + index * 7919L);
        random.nextInt();
    }

    public int n(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    public String of(String... list) {
        return list[random.nextInt(list.length)];
    }

    public String word() {
        return of(WORDS);
    }

    public String id(String prefix) {
        return prefix + "-" + n(100, 99999);
    }
}
