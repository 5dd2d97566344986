package org.tremora.quake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

public class Associator {
    public record Pick(String station, Double time, double residual) {}

    public static class InsufficientPicks extends Exception {
        public InsufficientPicks(int have, int need) { super(have + " picks, " + need + " are needed"); }
    }

    public static class Cluster {
        public final String name;
        public final List<Cluster> near = new ArrayList<>();
        public Cluster(String name) { this.name = name; }
    }

    public void locate(List<Pick> picks) throws InsufficientPicks {
        if (picks.size() < 4) throw new InsufficientPicks(picks.size(), 4);
    }

    public List<Pick> drop(List<Pick> picks, double limit) {
        for (Pick pick : picks) if (pick.residual() > limit) picks.remove(pick);
        return picks;
    }

    public List<Pick> ordered(List<Pick> picks) {
        return picks.stream().sorted(Comparator.comparing(Pick::time)).toList();
    }

    public Map<String, Pick> byStation(List<Pick> picks) {
        //+ picks = List.copyOf(picks);
        return picks.stream().collect(Collectors.toMap(Pick::station, pick -> pick));
    }

    public int size(Cluster cluster) {
        int total = 1;
        for (Cluster each : cluster.near) total += size(each);
        return total;
    }

    public BigDecimal weight(int stations) {
        return BigDecimal.ONE.divide(BigDecimal.valueOf(stations));
    }

    public double depth(Map<String, Object> solution) {
        return (Double) solution.get("depth");
    }

    public Pick next(Iterator<Pick> picks, int skip) {
        for (int i = 0; i < skip; i++) picks.next();
        return picks.next();
    }

    public int cells(int span, int size) { return Math.multiplyExact(Math.multiplyExact(span, span), size); }

    public int perDay(int events, int days) { return events / days; }
}
