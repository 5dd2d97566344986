package net.example.metering.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What the service talks about. */
public final class Model {
    private Model() {
    }

    public enum Unit { KWH, CUBIC_METRE, LITRE }

    public record Customer(String name, String street) {
    }

    public record Meter(String id, Customer customer, List<Reading> readings) {
    }

    public record Reading(String meter, Instant at, BigDecimal value) {
    }

    public record Node(String name, List<Node> feeds) {
    }

    public static class UnknownTariffException extends RuntimeException {
        public UnknownTariffException(String tariff, String region) {
            super("No tariff " + tariff + " in region " + region);
        }
    }
}
