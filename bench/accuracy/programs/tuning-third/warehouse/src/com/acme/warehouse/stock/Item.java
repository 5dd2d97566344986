package com.acme.warehouse.stock;

import java.util.List;

public class Item {
  public final String sku;
  public final String label;
  public final int quantity;
  public final Location location;
  public final List<Item> parts;

  public Item(String sku, String label, int quantity, Location location, List<Item> parts) {
    this.sku = sku;
    this.label = label;
    this.quantity = quantity;
    this.location = location;
    this.parts = parts;
  }

  public record Location(String aisle, Integer shelf, String[] bins) {}

  public int weight() {
    return parts.isEmpty() ? 100 * quantity : parts.stream().mapToInt(Item::weight).sum();
  }
}
