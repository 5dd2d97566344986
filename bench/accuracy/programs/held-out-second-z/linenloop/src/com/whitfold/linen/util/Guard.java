package com.whitfold.linen.util;

import java.math.BigDecimal;

public final class Guard {
    private Guard() {}

    public static String filled(String value, String field) {
        //+ value = value == null ? null : value.strip();
        if (value == null || value.isBlank()) throw new IllegalArgumentException(field + " must not be blank");
        return value;
    }

    public static int within(int value, int low, int high, String what) {
        if (value < low || value > high) throw new IllegalArgumentException(what + " " + value + " is not between " + low + " and " + high);
        return value;
    }

    public static BigDecimal positive(BigDecimal value, String what) {
        if (value.signum() <= 0) throw new IllegalArgumentException(what + " has to be positive but is " + value);
        return value;
    }
}
