package com.northlane.leaseline.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

public record Contract(String id, String customerId, String vin, Status status, BigDecimal monthlyRate, LocalDate start, Integer termMonths, Address pickup) {
    public enum Status { DRAFT, ACTIVE, SUSPENDED, TERMINATED }

    public record Address(String street, String postalCode, String city) {}

    /** The day after the last one that the lessee may drive. */
    public LocalDate end() {
        return start.plusMonths(termMonths);
    }

    public Contract with(Status next) {
        return new Contract(id, customerId, vin, next, monthlyRate, start, termMonths, pickup);
    }
}
