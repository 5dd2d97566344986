package dev.trayline.billing;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Range;
import dev.trayline.infra.Need;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.text.ParseException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

public class Invoicing {
  private static final Map<String, BigDecimal> SUBSIDY = Map.of("primary", new BigDecimal("0.40"), "secondary", new BigDecimal("0.25"));

  public BigDecimal share(String kind, BigDecimal price) {
    return price.multiply(Need.of(SUBSIDY, kind, "subsidy"));
  }

  public BigDecimal each(BigDecimal total, int pupils) {
    return total.divide(BigDecimal.valueOf(pupils));
  }

  public BigDecimal exact(BigDecimal price) {
    return price.setScale(2, RoundingMode.UNNECESSARY);
  }

  public BigDecimal amount(String text) {
    return new BigDecimal(text);
  }

  public Number localized(String text) throws ParseException {
    return NumberFormat.getInstance(Locale.GERMANY).parse(text);
  }

  public long daysLate(String due, LocalDate today) {
    return ChronoUnit.DAYS.between(Need.day(due), today);
  }

  public LocalDate payday(int year, int month, int day) {
    return YearMonth.of(year, month).atDay(day);
  }

  public String symbol(String code) {
    return Currency.getInstance(code).getSymbol();
  }

  public Map<String, Integer> lines(List<String> names) {
    ImmutableMap.Builder<String, Integer> lines = ImmutableMap.builder();
    for (String name : names) lines.put(name, name.length());
    return lines.build();
  }

  public String only(List<String> names) {
    return Iterables.getOnlyElement(names);
  }

  public void discount(int percent, String customer) {
    Preconditions.checkArgument(percent <= 30, "discount of %s percent for %s is above 30", percent, customer);
  }

  public Range<Integer> period(int from, int to) {
    return Range.closed(from, to);
  }

  public UUID reference(String text) {
    return UUID.fromString(text);
  }

  public int perPortion(int cents, int portions) {
    return cents / portions;
  }

  public String account(Customer customer) {
    return customer.bank().iban().substring(0, 4);
  }

  public record Bank(String iban) {}

  public record Customer(String name, Bank bank) {}
}
