package com.acme.warehouse.carrier;

import com.acme.warehouse.core.Check;
import com.acme.warehouse.core.WarehouseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;

public class Labels {
  private static final Map<String, Function<Address, String>> FORMATS =
      Map.of("plain", a -> a.name() + "\n" + a.zip().trim(), "coded", a -> code(a));

  public record Address(String name, String zip, String mail) {}

  public enum Speed {
    NORMAL,
    EXPRESS
  }

  public String print(Address address, String format) {
    Check.that(address.mail().contains("@"), () -> address.mail() + " is not an address");
    return FORMATS.get(format).apply(address);
  }

  private static String code(Address address) {
    return Integer.toHexString(Integer.parseInt(address.zip()));
  }

  public Speed speed(String name) {
    return Speed.valueOf(name);
  }

  public LocalDate pickup(String date) {
    return LocalDate.parse(date).plusDays(1);
  }

  public String logo(Path folder, String name) {
    try {
      return read(folder.resolve(name));
    } catch (IOException error) {
      throw new WarehouseException("no logo for " + name, error);
    }
  }

  private String read(Path file) throws IOException {
    return Files.readString(file);
  }
}
