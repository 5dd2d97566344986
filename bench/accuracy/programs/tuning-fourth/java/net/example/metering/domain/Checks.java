package net.example.metering.domain;

import java.math.BigDecimal;

final class Checks {
    private Checks() {
    }

    static void inRange(BigDecimal value) {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("Value out of range: " + value);
        }
    }
}
