package com.fiddleworks.rental;

import java.time.LocalDate;
import java.util.Objects;

public record Instrument(String serial, Size size, Owner owner, LocalDate made) {
    public enum Size { FULL, THREE_QUARTER, HALF, QUARTER }

    public record Owner(String name, School school) {}

    public record School(String name, String town) {}

    public Instrument {
        Objects.requireNonNull(serial, "an instrument without a serial cannot be rented out");
    }

    public String tag() {
        return serial.substring(0, 2) + "-" + serial.substring(6, 9); //~ return serial.substring(0, 2) + "/" + serial.substring(6, 9);
    }
}
