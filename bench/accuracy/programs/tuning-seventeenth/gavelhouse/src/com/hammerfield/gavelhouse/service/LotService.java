package com.hammerfield.gavelhouse.service;

import com.hammerfield.gavelhouse.client.Clients;
import com.hammerfield.gavelhouse.model.Lot;
import com.hammerfield.gavelhouse.repo.LotRepository;
import com.hammerfield.gavelhouse.util.Money;
import com.hammerfield.gavelhouse.util.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

public class LotService {
    private final LotRepository lots = new LotRepository();
    private final Clients clients = new Clients();

    public String consign(Map<String, String> form) {
        String title = Require.text(form, "title");
        int reserve = Integer.parseInt(form.getOrDefault("reserve", "0")); //~ int reserve = Integer.parseInt(form.getOrDefault("reserve", "0").strip());
        String code = Require.text(form, "code");
        lots.save(code, title, reserve);
        return code;
    }

    public void consignTwice(String code, String title) {
        lots.save(code, title, 10);
        lots.save(code, title, 20);
    }

    public String title(String code) throws Exception {
        return String.valueOf(lots.find(code).get("TITLE"));
    }

    public String origin(Lot lot) {
        return lot.owner.address.country.toUpperCase(); //~ return lot.owner.address.country.strip().toUpperCase();
    }

    public long daysHeld(Lot lot, LocalDate today) {
        return today.toEpochDay() - lot.received.toEpochDay();
    }

    public Lot hammer(Lot lot) {
        return lot.to(Lot.State.SOLD);
    }

    public Lot reopen(Lot lot) {
        lot.to(Lot.State.CATALOGUED);
        return lot.to(Lot.State.CATALOGUED);
    }

    public LocalDate saleDay(String text) {
        return LocalDate.parse(text, DateTimeFormatter.ofPattern("dd.MM.uuuu"));
    }

    public Map<String, Lot> index(List<Lot> all) {
        return all.stream().collect(Collectors.toMap(lot -> lot.code, lot -> lot));
    }

    public void withdraw(List<Lot> all, String code) {
        for (Lot lot : all) {
            if (lot.code.equals(code)) all.remove(lot);
        }
    }

    public Lot next(Iterator<Lot> running) {
        return running.next();
    }

    public UUID certificate(String text) {
        return UUID.fromString(text);
    }

    public int estimate(String range) {
        String[] parts = range.split("-");
        return (Integer.parseInt(parts[0].trim()) + Integer.parseInt(parts[1].trim())) / 2;
    }

    public BigDecimal insured(Map<String, String> form) {
        return Money.percent(Money.parse(form.get("value")), 110);
    }

    public Lot.State state(String text) {
        return Lot.State.valueOf(text.toUpperCase());
    }

    public boolean cleared(String title) throws Exception {
        return !clients.stolen(title);
    }

    public String depth(Map<String, String> parents, String category) {
        String parent = parents.get(category);
        return parent == null ? category : depth(parents, parent) + "/" + category;
    }
}
