package com.folio.pressrun;

import com.folio.pressrun.app.Door;
import com.folio.pressrun.app.Layers;
import com.folio.pressrun.app.Scenarios;
import com.folio.pressrun.app.Telemetry;

public final class Main {
  public static void main(String[] args) {
    var door = Door.of(System.getenv().getOrDefault("DOOR", "batch"));
    Scenarios.all().forEach((label, entry) -> {
      try {
        door.handle(Layers.around(entry));
        System.err.println("nothing: " + label);
      } catch (Throwable error) {
        System.out.println(Telemetry.line(label, error, door.span(), door.kind()));
      }
    });
    System.out.flush();
    System.exit(0);
  }
}
