package com.brightmoor.claims.util;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

public final class Dates {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

  private Dates() {}

  public static LocalDate day(String text) {
    return LocalDate.parse(text, DAY);
  }

  public static ZonedDateTime startOf(LocalDate day, String zone) {
    return day.atStartOfDay(ZoneId.of(zone));
  }

  public static LocalDate anniversary(LocalDate day, int year) {
    return LocalDate.of(year, day.getMonth(), day.getDayOfMonth());
  }
}
