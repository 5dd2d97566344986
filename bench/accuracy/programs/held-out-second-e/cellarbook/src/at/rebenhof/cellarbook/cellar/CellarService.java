package at.rebenhof.cellarbook.cellar;

import at.rebenhof.cellarbook.support.CellarException;
import at.rebenhof.cellarbook.support.Checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

public class CellarService {
    private final Map<String, Integer> stock = new HashMap<>(Map.of("Riesling", 120));
    private final Map<String, Lot> lots = new HashMap<>();
    private final List<String> locked = new ArrayList<>(List.of("L1", "L2", "L3"));

    public int age(Lot lot, int year) {
        return year - lot.harvested().getYear();
    }

    public String village(Lot lot) {
        Lot.Grower grower = lot.grower();
        //+ if (grower == null) return "unknown";
        return grower.address().village().toUpperCase();
    }

    public int bottles(String grape) {
        int count = stock.get(grape);
        return count * 6;
    }

    public void rack(String code, String vessel) {
        Lot lot = Checks.present(lots, code, "lot"); //~ Lot lot = Checks.existing(lots, code, "lot");
        lots.put(vessel, lot);
    }

    public void draw(String grape, int bottles) {
        int left = stock.getOrDefault(grape, 0) - bottles;
        if (left < 0) {
            throw new CellarException("Only " + stock.getOrDefault(grape, 0) + " bottles of " + grape + " are left, " + bottles + " were asked for");
        }
        stock.put(grape, left);
    }

    public void unlock(String prefix) {
        for (String code : locked) {
            if (code.startsWith(prefix)) {
                locked.remove(code);
            }
        }
    }

    public int perBarrel(int litres, int barrels) {
        return litres / barrels; //~ return Math.max(1, litres / barrels);
    }

    public BigDecimal share(BigDecimal litres, int growers) {
        return litres.divide(BigDecimal.valueOf(growers));
    }

    public int millilitres(long litres) {
        return Math.toIntExact(litres * 1000);
    }

    public Lot part(Lot lot, int number) {
        return lot.parts().get(number);
    }

    public void blend(Lot lot, Lot with) {
        lot.parts().add(with);
    }

    public int depth(Map<String, String> madeOf, String code) {
        String from = madeOf.get(code);
        return from == null ? 0 : 1 + depth(madeOf, from);
    }

    public Map<String, Lot> byGrape(List<Lot> of) {
        return of.stream().collect(Collectors.toMap(Lot::grape, lot -> lot));
    }

    public Lot oldest(List<Lot> of) {
        return of.stream().min((a, b) -> a.code().compareTo(b.code())).orElseThrow();
    }

    public double mean(Object readings) {
        List<Double> values = cast(readings);
        double sum = 0;
        for (Double value : values) {
            sum += value;
        }
        return sum / values.size();
    }

    @SuppressWarnings("unchecked")
    private static List<Double> cast(Object readings) {
        return (List<Double>) readings;
    }
}
