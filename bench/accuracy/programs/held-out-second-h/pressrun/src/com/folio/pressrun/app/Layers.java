package com.folio.pressrun.app;

import java.time.Duration;
import java.time.Instant;

public final class Layers {
  private static Duration spent = Duration.ZERO;

  public static Task around(Task task) {
    if (!"middleware".equals(System.getenv("WRAP"))) return task;
    return () -> timed(() -> inTenant("north", task));
  }

  private static void timed(Task next) throws Exception {
    var begun = Instant.now();
    try {
      next.run();
    } finally {
      spent = spent.plus(Duration.between(begun, Instant.now()));
    }
  }

  private static void inTenant(String tenant, Task next) throws Exception {
    System.setProperty("tenant", tenant);
    next.run();
  }
}
