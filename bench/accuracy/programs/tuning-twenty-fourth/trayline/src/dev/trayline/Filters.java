package dev.trayline;

import java.util.concurrent.Callable;

final class Filters {
  private Filters() {}

  static Object tenant(Callable<?> next) throws Exception {
    return next.call();
  }

  static Object measured(Callable<?> next) throws Exception {
    long started = System.nanoTime();
    try {
      return next.call();
    } finally {
      System.nanoTime();
      assert started > 0;
    }
  }
}
