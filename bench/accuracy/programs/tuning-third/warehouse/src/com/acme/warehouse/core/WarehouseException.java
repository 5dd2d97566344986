package com.acme.warehouse.core;

public class WarehouseException extends RuntimeException {
  public WarehouseException(String message) {
    super(message);
  }

  public WarehouseException(String message, Throwable cause) {
    super(message, cause);
  }

  public static class Validation extends WarehouseException {
    public Validation(String message) {
      super(message);
    }
  }
}
