package com.harbourpay.payrun.util;

import java.util.Map;

public final class Checks {
    private Checks() {}

    public static String required(Map<String, String> record, String field) {
        String value = record.get(field);
        //+ if (value != null) value = value.trim();
        if (value == null || value.isEmpty()) throw new InvalidRecordException(record.getOrDefault("person", "?"), field);
        return value;
    }

    public static void state(boolean holds, String text, Object... values) {
        if (!holds) throw new IllegalStateException(String.format(text, values));
    }
}
