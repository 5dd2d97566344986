package com.folio.pressrun.paper;

import com.folio.pressrun.orders.PressException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

public class Imposition {
  private final int[] sheets;

  public Imposition(int count) {
    sheets = new int[count];
  }

  public int sheet(int page) {
    //+ assert page >= 0;
    return sheets[page / 16];
  }

  public int signatures(int pages, int perSheet) {
    return pages / perSheet;
  }

  public void reserve(String isbn, int needed) {
    positive(needed, "sheets needed");
    if (needed > sheets.length) throw new PressException.SheetOverrun(isbn, needed, sheets.length);
  }

  public int weight(int grams, int copies) {
    return Math.multiplyExact(grams * 1000, positive(copies, "copies"));
  }

  static int positive(int number, String what) {
    if (number <= 0) throw new IllegalArgumentException(what + " must be positive: " + number);
    return number;
  }

  public String fold(Map<String, String> folds, String name) {
    //+ if (name.isEmpty()) return name;
    var inner = folds.get(name);
    return inner == null ? name : name + "/" + fold(folds, inner);
  }

  public List<Integer> pair(Integer... pages) {
    var pairs = Arrays.asList(pages);
    pairs.add(0);
    return pairs;
  }

  public String marks(String line) {
    return line.substring(line.indexOf('[') + 1, line.indexOf(']'));
  }

  public int third(Iterator<Integer> rolls) {
    rolls.next();
    rolls.next();
    return rolls.next();
  }

  public String format(Object width) {
    return String.format("%d mm", width);
  }

  public double ratio(String size) {
    var parts = size.split("x");
    return Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
  }
}
