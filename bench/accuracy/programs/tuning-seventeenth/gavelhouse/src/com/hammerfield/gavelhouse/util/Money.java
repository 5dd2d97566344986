package com.hammerfield.gavelhouse.util;

import java.math.BigDecimal;
import java.math.RoundingMode;

public final class Money {
    public static BigDecimal parse(String text) {
        return new BigDecimal(text.trim());
    }

    public static BigDecimal percent(BigDecimal amount, int percent) {
        return amount.multiply(BigDecimal.valueOf(percent)).divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
    }

    public static BigDecimal split(BigDecimal amount, int shares) {
        return amount.divide(BigDecimal.valueOf(shares));
    }

    public static int cents(long euros) {
        return Math.toIntExact(Math.multiplyExact(euros, 100L));
    }
}
