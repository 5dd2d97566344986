package org.verdantis.registry.support;

import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;

public final class Calendarium {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

  private Calendarium() {}

  public static LocalDate day(String text) {
    return LocalDate.parse(text, DAY);
  }

  public static Year vintage(String text) {
    return Year.parse(text);
  }

  public static ZoneId zone(String name) {
    return ZoneId.of(name);
  }

  //+ public static boolean leap(Year year) {
  //+   return year.isLeap();
  //+ }

  public static LocalDate endOf(int year, int month) {
    return LocalDate.of(year, month, 31);
  }

  public static String stamp(TemporalAccessor when) {
    return DateTimeFormatter.ISO_INSTANT.format(when);
  }

  public static long months(LocalDate from, TemporalAccessor to) {
    return ChronoUnit.MONTHS.between(from, LocalDate.from(to));
  }
}
