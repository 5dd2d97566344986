package com.folio.pressrun.plant;

import com.folio.pressrun.orders.PressException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

public class Plant {
  private final ReentrantLock press = new ReentrantLock();

  public LocalDate due(String text) {
    //+ text = text.strip();
    return LocalDate.parse(text);
  }

  public LocalDate delivery(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }

  public ZoneId zone(String plant) {
    return ZoneId.of(plant);
  }

  public String stamp(Temporal at) {
    return DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").format(at);
  }

  public Duration length(Temporal from, Temporal to) {
    return Duration.between(from, to);
  }

  public DayOfWeek maintenance(int number) {
    return DayOfWeek.of(number);
  }

  public void leave() {
    press.unlock();
  }

  public int plates(List<String> colours) {
    var all = colours.stream().map(colour -> CompletableFuture.supplyAsync(() -> plate(colour))).toList();
    return all.stream().mapToInt(CompletableFuture::join).sum();
  }

  private int plate(String colour) {
    //+ colour = colour.toLowerCase();
    return switch (colour) {
      case "cyan", "magenta", "yellow", "black" -> 1;
      default -> throw new IllegalStateException("No plate for " + colour);
    };
  }

  public String proof(int milliseconds) throws Exception {
    return new CompletableFuture<String>().get(milliseconds, TimeUnit.MILLISECONDS);
  }

  public void rush(int jobs) {
    var pool = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(1));
    try {
      for (int i = 0; i < jobs; i++) pool.execute(() -> sleep(50));
    } finally {
      pool.shutdownNow();
    }
  }

  private static void sleep(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException error) {
      Thread.currentThread().interrupt();
    }
  }

  public int ink(String roll, String[] readings) {
    try {
      return Integer.parseInt(readings[readings.length - 1]);
    } catch (NumberFormatException error) {
      throw new PressException("Cannot read ink of roll " + roll, error);
    }
  }

  public LocalTime shift(Integer hour) {
    return LocalTime.of(hour, 0);
  }
}
