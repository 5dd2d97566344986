package com.folio.pressrun.orders;

public class PressException extends RuntimeException {
  public PressException(String message, Throwable cause) {
    super(message, cause);
  }

  public static class SheetOverrun extends PressException {
    public SheetOverrun(String isbn, int sheets, int left) {
      super("Order " + isbn + " needs " + sheets + " sheets, " + left + " are left", null);
    }
  }

  public static class WrongStage extends PressException {
    public WrongStage(String isbn, String stage) {
      super("Order " + isbn + " cannot go on from " + stage, null);
    }
  }
}
