package com.hammerfield.gavelhouse.util;

import java.util.Map;

public final class Require {
    public static class InvalidFieldException extends IllegalArgumentException {
        private final String field;

        public InvalidFieldException(String field, String message) {
            super(field + ": " + message);
            this.field = field;
        }

        public String field() {
            return field;
        }
    }

    public static String text(Map<String, String> form, String field) {
        String value = form.get(field);
        if (value == null || value.isBlank()) throw new InvalidFieldException(field, "must not be blank");
        return value;
    }

    public static long between(String field, long value, long low, long high) {
        if (value < low || value > high) throw new InvalidFieldException(field, "must be between " + low + " and " + high + " but is " + value);
        return value;
    }

    public static <T> T present(T value, String what) {
        return java.util.Objects.requireNonNull(value, what);
    }
}
