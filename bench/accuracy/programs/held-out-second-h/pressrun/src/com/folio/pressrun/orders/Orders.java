package com.folio.pressrun.orders;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

public class Orders {
  public record Order(String isbn, String title, Integer copies, BigDecimal price, String stage) {
    public Order(String isbn, String title, Integer copies) {
      this(isbn, title, copies, BigDecimal.TEN, "prepress");
    }
  }

  public enum Binding { SEWN, PERFECT, SADDLE }

  private final Map<String, Order> byIsbn = new HashMap<>();
  private final Deque<Order> waiting = new ArrayDeque<>();

  public void put(Order order) {
    Objects.requireNonNull(order.title(), "title");
    byIsbn.put(order.isbn(), order);
  }

  public String titleOf(String isbn) {
    return byIsbn.get(isbn).title().toUpperCase();
  }

  public Order urgent() {
    //+ if (waiting.size() > 100) waiting.clear();
    return waiting.pop();
  }

  public int copies(List<Order> orders) {
    return orders.stream().mapToInt(Order::copies).sum();
  }

  public Map<String, Order> index(List<Order> orders) {
    return orders.stream().collect(Collectors.toMap(Order::isbn, order -> order));
  }

  public Order largest(List<Order> orders) {
    return orders.stream().max(Comparator.comparing(Order::copies)).get();
  }

  public Order next(String stage) {
    return byIsbn.values().stream().filter(order -> order.stage().equals(stage)).findFirst().orElseThrow();
  }

  public Binding binding(String text) {
    //+ text = text.trim();
    return Binding.valueOf(text);
  }

  public BigDecimal perCopy(BigDecimal cost, int copies) {
    return cost.divide(BigDecimal.valueOf(copies));
  }

  public BigDecimal fee(String text) {
    return new BigDecimal(text);
  }

  public List<Order> withRush(List<Order> orders, Order rush) {
    var all = Collections.unmodifiableList(orders);
    all.add(0, rush);
    return all;
  }

  public void dropDone(List<Order> orders) {
    for (var order : orders) if (order.stage().equals("done")) orders.remove(order);
  }

  public void advance(Order order) {
    if (!List.of("prepress", "press", "bindery").contains(order.stage())) throw new PressException.WrongStage(order.isbn(), order.stage());
  }

  public int checkDigit(String isbn) {
    int sum = 0;
    for (int i = 0; i < 12; i++) sum += Character.getNumericValue(isbn.charAt(i)) * (i % 2 == 0 ? 1 : 3);
    return (10 - sum % 10) % 10;
  }

  public String customer(Map<String, Optional<String>> customers, String isbn) {
    return customers.getOrDefault(isbn, Optional.empty()).get();
  }

  public List<String> lines(Object note) {
    return new ArrayList<>((List<String>) note);
  }
}
