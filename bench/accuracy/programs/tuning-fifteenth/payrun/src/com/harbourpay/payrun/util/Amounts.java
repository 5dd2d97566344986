package com.harbourpay.payrun.util;

import java.math.BigDecimal;
import java.math.RoundingMode;

public final class Amounts {
    private Amounts() {}

    public static BigDecimal parse(String text) {
        String cleaned = text.trim();
        //+ if (cleaned.startsWith("+")) cleaned = cleaned.substring(1);
        return new BigDecimal(cleaned);
    }

    public static BigDecimal round(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_EVEN);
    }

    public static BigDecimal part(BigDecimal amount, int of) {
        return amount.divide(BigDecimal.valueOf(of));
    }

    public static int cents(BigDecimal amount) {
        return Math.toIntExact(amount.movePointRight(2).longValue());
    }
}
