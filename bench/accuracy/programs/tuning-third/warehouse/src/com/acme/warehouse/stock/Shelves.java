package com.acme.warehouse.stock;

import com.acme.warehouse.core.Check;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

public class Shelves {
  private final Map<String, Item> items = new HashMap<>();
  private final List<String> log = new ArrayList<>();

  public void put(Item item) {
    Check.that(item.quantity > 0, () -> "quantity of " + item.label + " must be positive: " + item.quantity);
    items.put(item.sku, item);
    log.add(item.sku);
  }

  public Item find(String sku) {
    return Optional.ofNullable(items.get(sku)).orElseThrow();
  }

  public String place(String sku) {
    Item item = find(sku);
    return item.location.aisle().toUpperCase() + "-" + shelf(item);
  }

  private int shelf(Item item) {
    return item.location.shelf() * 10;
  }

  public String bin(String sku, int position) {
    return binsOf(find(sku))[position];
  }

  private static String[] binsOf(Item item) {
    return item.location.bins();
  }

  public void dropEmpty() {
    for (String sku : log) {
      if (find(sku).parts.isEmpty()) log.remove(sku);
    }
  }

  public Map<String, Item> byLabel() {
    return items.values().stream().collect(Collectors.toMap(item -> item.label, item -> item));
  }

  public int pick(String sku, int quantity) {
    Item item = find(sku);
    if (item.quantity < quantity)
      throw new IllegalStateException("only " + item.quantity + " of " + item.label + " left, asked for " + quantity);
    return item.quantity - quantity;
  }

  public int share(String sku, int pickers) {
    return perPicker(find(sku), pickers);
  }

  private int perPicker(Item item, int pickers) {
    return item.quantity / pickers;
  }
}
