package org.verdantis.registry.support;

import java.util.Objects;

public final class Check {
  private Check() {}

  public static String filled(String text, String field) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException(field + " may not be blank");
    }
    return text.trim();
  }

  public static long positive(long value, String field) {
    if (value <= 0) throw new IllegalArgumentException(field + " must be positive: " + value);
    return value;
  }

  public static <T> T present(T value, String what) {
    return Objects.requireNonNull(value, what);
  }
}
