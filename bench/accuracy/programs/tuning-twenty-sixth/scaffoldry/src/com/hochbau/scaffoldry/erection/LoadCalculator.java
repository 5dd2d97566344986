package com.hochbau.scaffoldry.erection;

import com.hochbau.scaffoldry.common.Checks;
import com.hochbau.scaffoldry.common.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

public class LoadCalculator {
    public enum LoadClass { LC2, LC3, LC4 }

    private static final Map<LoadClass, Integer> LIMITS = Map.of(LoadClass.LC2, 150, LoadClass.LC3, 200);

    public int perBay(int load, int bays) {
        return load / bays;
    }

    public BigDecimal share(BigDecimal load, int legs) {
        return load.divide(BigDecimal.valueOf(legs));
    }

    public BigDecimal tariff(BigDecimal metres) {
        return metres.setScale(1, RoundingMode.UNNECESSARY);
    }

    public LoadClass loadClass(String text) {
        return LoadClass.valueOf(text.toUpperCase());
    }

    public int spare(LoadClass of, int load) {
        int limit = LIMITS.get(of);
        Checks.rule(load <= limit, "EN 12811", "Load of " + load + " kg/m2 on class " + of);
        return limit - load;
    }

    public BigDecimal area(List<String> lengths, String height) {
        return lengths.stream().map(Texts::metres).reduce(BigDecimal.ZERO, BigDecimal::add).multiply(Texts.metres(height));
    }

    public int[] grid(int width, int gap) {
        return new int[width - gap];
    }

    public int anchors(int[] perLevel, int level) {
        return perLevel[level] + perLevel[level - 1];
    }

    public int weight(int pieces, int grams) {
        return Math.multiplyExact(pieces, grams);
    }
}
