package org.grainlog;

import java.math.BigDecimal;
import java.time.LocalDate;

public record Lot(String id, String farm, BigDecimal tonnes, LocalDate harvested, Grade grade) {
    public enum Grade { MILLING, FEED, SEED }

    public Lot {
        if (tonnes.signum() < 0) {
            throw new IllegalArgumentException("Lot " + id + " cannot weigh " + tonnes + " t");
        }
    }

    public Lot split(BigDecimal part) {
        return new Lot(id + "/2", farm, tonnes.subtract(part), harvested, grade);
    }
}
