package org.example.observatory.core;

import java.util.concurrent.Callable;

public final class Retry {
    public static final class ExhaustedException extends RuntimeException {
        ExhaustedException(int attempts, Exception last) {
            super("Failed after " + attempts + " attempts: " + last.getMessage(), last);
        }
    }

    private Retry() {}

    public static <T> T times(int attempts, Callable<T> work) {
        Exception last = null;
        for (int i = 0; i < attempts; i++) {
            try {
                return work.call();
            } catch (Exception failed) {
                last = failed;
            }
        }
        throw new ExhaustedException(attempts, last);
    }
}
