package stock;

import java.util.List;
import java.util.Map;

/** What is on the shelves. */
final class Warehouse {
  private static final Map<String, List<String>> SHELVES = Map.of("socks", List.of("red", "blue"), "hats", List.of());
  private final Ledger ledger = new Ledger();

  /** Fails for what is on no shelf, and by an index where the shelf is empty. */
  String describe(String item) {
    List<String> colours = SHELVES.get(item);
    if (colours == null) throw new UnknownItemException(item);
    return item + " in " + firstOf(colours);
  }

  private static String firstOf(List<String> colours) {
    return colours.get(0);
  }

  /** Fails where the ledger does, through several layers. */
  String reserve(int order) {
    try {
      return ledger.open(order).describe();
    } catch (LedgerException e) {
      throw new ReservationException("order " + order + " can not be reserved", e);
    }
  }

  static final class UnknownItemException extends RuntimeException {
    UnknownItemException(String item) {
      super("no item named " + item);
    }
  }

  static final class ReservationException extends RuntimeException {
    ReservationException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
