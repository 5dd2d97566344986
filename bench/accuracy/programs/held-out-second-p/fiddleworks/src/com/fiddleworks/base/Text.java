package com.fiddleworks.base;

import java.time.LocalDate;
import java.util.Locale;

public final class Text {
    private Text() {}

    public static String upper(String text) {
        return text.toUpperCase(Locale.ROOT); //~ return text.strip().toUpperCase(Locale.ROOT);
    }

    public static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    public static int whole(String text) {
        return Integer.parseInt(text);
    }
}
