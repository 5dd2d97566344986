package com.brightmoor.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** What callers say in this run. */
public class Values {
  public final int seed;
  private final Random random;

  private static final List<String> WORDS = List.of("bumper", "roof", "cellar", "chimney", "windscreen", "garden", "boiler", "carport", "fence", "kitchen", "awning");
  private static final List<String> NAMES = List.of("Nora Blum", "Ewan Clarke", "Ji-woo Park", "Marta Ruiz", "Sven Dahl", "Amir Haddad", "Leonie Voss");

  public Values(int seed) {
    this.seed = seed;
    this.random = new Random(seed * 9173L);
  }

  public <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  public int number() {
    return 1000 + random.nextInt(8000);
  }

  public String word() {
    return pick(WORDS);
  }

  public String name() {
    return pick(NAMES);
  }

  public String claim() {
    return "C" + seed + "-" + random.nextInt(100_000_000);
  }

  public String policy() {
    return "HH-" + (10_000_000 + random.nextInt(80_000_000));
  }

  public String iban() {
    return "DE" + (10 + random.nextInt(80)) + "5001" + random.nextInt(100_000_000);
  }

  public LocalDate day() {
    return LocalDate.of(2025, 1 + random.nextInt(12), 1 + random.nextInt(27));
  }
}
