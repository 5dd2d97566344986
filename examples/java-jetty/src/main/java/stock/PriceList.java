package stock;

/** Prices as people write them. */
final class PriceList {
  /** Fails in the runtime's own code for what is no number. */
  String format(String cents) {
    return String.format("%.2f EUR", parse(cents) / 100.0);
  }

  private static int parse(String cents) {
    return Integer.parseInt(cents);
  }
}
