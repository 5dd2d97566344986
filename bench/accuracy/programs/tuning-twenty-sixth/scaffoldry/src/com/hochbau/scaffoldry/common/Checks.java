package com.hochbau.scaffoldry.common;

public final class Checks {
    private Checks() {}

    public static void rule(boolean holds, String rule, String detail) {
        if (!holds) {
            throw new RuleViolation(rule, detail);
        }
    }

    public static String notBlank(String value, String field) {
        //+ String trimmed = value == null ? "" : value.trim();
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(field + " must not be blank");
        }
        return value.trim();
    }
}
