package com.harrowgate.grain.model;

import java.math.BigDecimal;
import java.time.LocalDate;

public record Ticket(long id, String farmer, Grade grade, BigDecimal tonnes, LocalDate day) {

    public Ticket {
        if (tonnes != null && tonnes.signum() < 0) {
            throw new IllegalArgumentException("tonnes of ticket " + id + " are negative: " + tonnes);
        }
    }

    public enum Grade {
        A, B, FEED;

        public Grade better() {
            return values()[ordinal() - 1];
        }
    }

    public enum State { WEIGHED, SAMPLED, SETTLED, PAID }
}
