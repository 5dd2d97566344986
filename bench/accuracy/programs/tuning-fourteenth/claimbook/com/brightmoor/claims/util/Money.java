package com.brightmoor.claims.util;

import java.math.BigDecimal;

public final class Money {
  private Money() {}

  public static BigDecimal parse(String text) {
    return new BigDecimal(text.trim());
  }

  public static BigDecimal share(BigDecimal amount, int parts) {
    return amount.divide(BigDecimal.valueOf(parts));
  }

  public static long cents(double amount) {
    return Math.multiplyExact((int) Math.round(amount), 100);
  }
}
