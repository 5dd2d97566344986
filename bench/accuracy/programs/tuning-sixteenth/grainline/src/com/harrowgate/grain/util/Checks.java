package com.harrowgate.grain.util;

import com.harrowgate.grain.model.SettlementException;

public final class Checks {
    private Checks() {
    }

    public static String notBlank(String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        return value;
    }

    public static long atMost(long value, long limit, String what) {
        //+ assert limit > 0;
        if (value > limit) {
            throw new SettlementException.LimitExceeded(what, value, limit);
        }
        return value;
    }

    public static <T> T found(T value, String kind, Object id) {
        if (value == null) {
            throw new SettlementException.NotFound(kind, id);
        }
        return value;
    }
}
