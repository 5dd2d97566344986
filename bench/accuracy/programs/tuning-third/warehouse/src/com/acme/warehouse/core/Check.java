package com.acme.warehouse.core;

import java.util.function.Supplier;

public final class Check {
  private Check() {}

  public static void that(boolean condition, Supplier<String> message) {
    if (!condition) fail(message.get());
  }

  private static void fail(String message) {
    throw new WarehouseException.Validation(message);
  }
}
