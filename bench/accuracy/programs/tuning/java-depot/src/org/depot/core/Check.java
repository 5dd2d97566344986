package org.depot.core;

public final class Check {
    public static void state(boolean condition, String message) {
        if (!condition) throw new IllegalStateException(message);
    }
}
