package com.harrowgate.grain.model;

import java.util.ArrayList;
import java.util.List;

public class Contract {
    private final String number;
    private Buyer buyer;
    private Contract parent;
    private final List<Ticket> tickets = new ArrayList<>();

    public Contract(String number) {
        this.number = number;
    }

    public String getNumber() {
        return number;
    }

    public Buyer getBuyer() {
        return buyer;
    }

    public void setParent(Contract parent) {
        this.parent = parent;
    }

    public Contract root() {
        return parent == null ? this : parent.root();
    }

    public List<Ticket> getTickets() {
        return tickets;
    }

    public record Buyer(String name, String iban) {
    }
}
