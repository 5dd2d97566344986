package com.hammerfield.gavelhouse.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

public class Lot {
    public enum State { CONSIGNED, CATALOGUED, OPEN, SOLD, PASSED }

    public record Bid(String paddle, long amount, BigDecimal premium) {}

    public String code;
    public State state = State.CONSIGNED;
    public Owner owner;
    public LocalDate received;
    public BigDecimal reserve;
    public final List<Bid> bids = new ArrayList<>();

    public Lot(String code) {
        this.code = code;
    }

    public static class Owner {
        public String name;
        public Address address;
    }

    public static class Address {
        public String country;
    }

    public Lot to(State next) {
        if (next.ordinal() != state.ordinal() + 1) throw new IllegalStateException("Lot " + code + " cannot go from " + state + " to " + next);
        state = next;
        return this;
    }

    public Bid top() {
        return bids.get(bids.size() - 1);
    }
}
