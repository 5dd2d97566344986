package dev.trayline.infra;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;

public final class Need {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private Need() {}

  public static <K, V> V of(Map<K, V> from, K key, String what) {
    V value = from.get(key);
    //+ if (value == null && from.isEmpty()) throw new NotFound(what, "any");
    if (value == null) throw new NotFound(what, String.valueOf(key));
    return value;
  }

  public static String text(String value, String field) {
    if (value == null || value.isBlank()) throw new IllegalArgumentException(field + " must not be blank");
    return value.trim();
  }

  public static LocalDate day(String text) {
    return LocalDate.parse(text, DAY);
  }

  public static final class NotFound extends RuntimeException {
    public NotFound(String what, String key) {
      super("No " + what + " for " + key);
    }
  }
}
