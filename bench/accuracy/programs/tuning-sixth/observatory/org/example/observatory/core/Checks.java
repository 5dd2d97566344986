package org.example.observatory.core;

import java.util.Collection;
import java.util.function.Supplier;

/** What callers ask before they go on. */
public final class Checks {
    private Checks() {}

    public static <T> T given(T value, String name) {
        if (value == null) throw new IllegalArgumentException(name + " must be given");
        return value;
    }

    public static void state(boolean holds, String message, Object... values) {
        if (!holds) throw new IllegalStateException(String.format(message, values));
    }

    public static <T extends Collection<?>> T notEmpty(T values, Supplier<String> what) {
        if (values.isEmpty()) throw new IllegalArgumentException(what.get() + " has no elements");
        return values;
    }

    public static double degrees(double value, double limit) {
        if (Double.isNaN(value)) throw new ArithmeticException("degrees are not a number");
        if (Math.abs(value) > limit) throw new ArithmeticException(value + " is beyond " + limit + " degrees");
        return value;
    }
}
