package com.whitfold.linen.intake;

import com.whitfold.linen.util.Guard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class SoiledIntake {
    private static final Map<String, Double> UNIT_KG = new HashMap<>(Map.of("bath-towel", 0.62, "napkin", 0.05));
    private final Map<Integer, Bag> open = new HashMap<>();
    private final List<Bag> sorted = new ArrayList<>();

    public Bag accept(Bag bag) {
        //+ sorted.removeIf(each -> each.number() == bag.number());
        open.put(bag.number(), bag);
        return bag;
    }

    public String contentsOf(int number) {
        return open.get(number).article().toUpperCase();
    }

    public double weigh(int number) {
        Bag bag = open.get(number);
        if (bag == null) throw new UnknownBagException(number);
        return Math.round(bag.netKg() * 100) / 100.0;
    }

    public int estimatePieces(Bag bag) {
        double unit = UNIT_KG.get(bag.article());
        return (int) (bag.netKg() / unit);
    }

    public int plantOf(String barcode) {
        String[] parts = barcode.split("-");
        //+ if (parts.length > 9) throw new IllegalStateException("strange barcode");
        return Integer.parseInt(parts[2]);
    }

    public String checkDigit(String barcode) {
        return barcode.substring(barcode.length() - 14, barcode.length() - 12);
    }

    public void dropEmpty(List<Bag> cart) {
        for (Bag bag : cart) if (bag.grossKg() < 0.5) cart.remove(bag);
    }

    public Bag relabel(Bag bag, String customer) {
        return accept(new Bag(bag.number(), Guard.filled(customer, "customer"), bag.barcode(), bag.grossKg(), bag.article()));
    }

    public Bag heaviest() {
        return sorted.stream().max(java.util.Comparator.comparing(Bag::grossKg)).orElseThrow();
    }

    public static class UnknownBagException extends RuntimeException {
        public UnknownBagException(int number) {
            super("No bag " + number + " was taken in today");
        }
    }
}
