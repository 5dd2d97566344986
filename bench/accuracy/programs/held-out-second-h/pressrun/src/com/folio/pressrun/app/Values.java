package com.folio.pressrun.app;

import java.util.Random;

public final class Values {
  private static final Random DRAW = new Random(Long.parseLong(System.getenv().getOrDefault("SEED", "1")) * 7919);

  public static int whole(int low, int high) {
    return low + DRAW.nextInt(high - low + 1);
  }

  @SafeVarargs
  public static <T> T pick(T... of) {
    return of[DRAW.nextInt(of.length)];
  }

  public static String digits(int n) {
    var text = new StringBuilder();
    for (int i = 0; i < n; i++) text.append(DRAW.nextInt(10));
    return text.toString();
  }

  public static String title() {
    return pick("Moorland", "Seven Ferries", "Atlas of Rain", "Under Glass", "Tallow", "A Short Winter");
  }

  public static String isbn() {
    return "978" + digits(10);
  }
}
