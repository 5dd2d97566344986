package stock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Orders, each in a file of its own. */
final class Ledger {
  Page open(int order) {
    try {
      return new Page(read(Path.of("ledger", order + ".txt")));
    } catch (IOException e) {
      throw new LedgerException("page " + order + " is missing", e);
    }
  }

  private static String read(Path path) throws IOException {
    return Files.readString(path);
  }

  record Page(String text) {
    String describe() {
      return "reserved: " + text;
    }
  }
}

final class LedgerException extends RuntimeException {
  LedgerException(String message, Throwable cause) {
    super(message, cause);
  }
}
