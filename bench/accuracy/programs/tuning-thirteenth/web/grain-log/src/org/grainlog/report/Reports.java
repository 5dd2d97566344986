package org.grainlog.report;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.grainlog.Lot;

public final class Reports {
    private final Map<String, List<String>> silos = Map.of("north", List.of("N1", "N2"), "south", List.of("S1"));

    public Map<String, BigDecimal> byFarm(Collection<Lot> lots) {
        return lots.stream().collect(Collectors.toMap(Lot::farm, Lot::tonnes));
    }

    public Lot latest(Collection<Lot> lots) {
        return lots.stream().max(Comparator.comparing(Lot::harvested)).get();
    }

    public Lot heaviest(Collection<Lot> lots, Lot.Grade grade) {
        return lots.stream().filter(lot -> lot.grade() == grade).max(Comparator.comparing(Lot::tonnes)).orElseThrow();
    }

    public BigDecimal share(Lot lot, int partners) {
        return lot.tonnes().divide(BigDecimal.valueOf(partners));
    }

    public List<String> reserve(String side, String silo) {
        List<String> free = silos.get(side);
        free.add(silo);
        return free;
    }

    public String label(Lot lot, Map<String, Function<Lot, String>> formats, String name) {
        return formats.get(name).apply(lot).strip();
    }

    public String page(List<Lot> lots, int from, int size) {
        return lots.subList(from, from + size).stream().map(Lot::id).collect(Collectors.joining(", "));
    }
}
