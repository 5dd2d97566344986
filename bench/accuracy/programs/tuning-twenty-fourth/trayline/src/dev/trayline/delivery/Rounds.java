package dev.trayline.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;

public class Rounds {
  public record Stop(String school, LocalTime at) {}

  public static final class Van implements AutoCloseable {
    private final String plate;
    private final int capacity;
    private int loaded;
    private boolean closed;

    public Van(String plate, int capacity) {
      this.plate = plate;
      this.capacity = capacity;
    }

    public void load(int crates) throws VanOverloaded {
      if (closed) throw new IllegalStateException("Van " + plate + " has left");
      if (loaded + crates > capacity) throw new VanOverloaded(plate, loaded + crates - capacity);
      loaded += crates;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  public static class VanOverloaded extends Exception {
    VanOverloaded(String plate, int over) {
      super(plate + " is " + over + " crates over its load");
    }
  }

  public Stop stop(String school, String at) {
    return new Stop(school, LocalTime.parse(at));
  }

  public List<Stop> sorted(List<Stop> stops) {
    return new ArrayList<>(new TreeSet<Object>(stops)).stream().map(Stop.class::cast).toList();
  }

  public Duration pause(List<Stop> stops, int at) {
    return Duration.between(stops.get(at).at(), stops.get(at + 1).at());
  }

  public List<String> append(String... schools) {
    List<String> route = Arrays.asList(schools);
    //+ Collections.sort(route);
    route.add("kitchen");
    return route;
  }

  public List<Stop> frozen(List<Stop> stops) {
    List<Stop> frozen = Collections.unmodifiableList(stops);
    frozen.sort((left, right) -> left.at().compareTo(right.at()));
    return frozen;
  }

  public String next(Iterator<String> route) {
    return route.next();
  }

  public double[] grid(int width) {
    return new double[width - 12];
  }

  public double cell(double[] grid, int x) {
    return grid[x];
  }

  public List<String> sheet(Path folder, String name) throws IOException {
    return Files.readAllLines(folder.resolve("sheets").resolve(name));
  }

  public Path archive(Path folder) throws IOException {
    return Files.createDirectory(folder.resolve("lib"));
  }

  public int speed(Properties settings) {
    return Integer.parseInt(settings.getProperty("van.speed"));
  }

  public Object driver(String type) throws ReflectiveOperationException {
    return Class.forName("dev.trayline.delivery." + type).getDeclaredConstructor().newInstance();
  }
}
