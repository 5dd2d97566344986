package org.tremora.support;

import java.util.Map;

public final class Checks {
    public static String text(Map<String, ?> form, String name) {
        Object value = form.get(name);
        if (value == null || value.toString().isBlank()) throw new InvalidInput(name + " must not be blank");
        return value.toString();
    }

    public static double between(double value, double low, double high, String what) {
        if (!(value >= low && value <= high)) throw new InvalidInput(what + " " + value + " is outside " + low + ".." + high);
        return value;
    }

    public static class InvalidInput extends IllegalArgumentException {
        public InvalidInput(String message) { super(message); }
    }
}
