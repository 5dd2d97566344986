package org.verdantis.registry.issuance;

public enum Methodology {
  AFFORESTATION("AR"),
  COOKSTOVE("CS"),
  BIOCHAR("BC") {
    @Override
    public double permanence(int years) {
      throw new UnsupportedOperationException("permanence of " + this + " over " + years + " years");
    }
  };

  private final String code;

  Methodology(String code) {
    this.code = code;
  }

  public double permanence(int years) {
    return 1 - years / 1000.0;
  }

  public static Methodology ofCode(String code) {
    for (Methodology each : values()) {
      if (each.code.equals(code)) return each;
    }
    throw new IllegalArgumentException("No methodology has the code " + code);
  }
}
