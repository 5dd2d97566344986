package dev.trayline.order;

import dev.trayline.infra.Need;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

public class OrderService {
  public enum Status { OPEN, LOCKED, COOKED, SERVED }

  public static class Order {
    public final String id;
    public final String school;
    public Status status = Status.OPEN;
    public Integer portions;
    public Map<String, Integer> extras;

    public Order(String id, String school) {
      this.id = id;
      this.school = school;
    }
  }

  private final Map<String, Order> orders = new HashMap<>();
  private final OrderRepository repository;

  public OrderService(OrderRepository repository) {
    this.repository = repository;
  }

  public Order open(String id, String school) {
    Order order = new Order(Need.text(id, "order id"), Need.text(school, "school of order " + id));
    orders.put(order.id, order);
    return order;
  }

  public void lock(String id) {
    Order order = Need.of(orders, id, "order");
    transition(order, Status.LOCKED);
  }

  public void cook(Order order) {
    transition(order, Status.COOKED);
    //+ order.extras = order.extras == null ? Map.of() : order.extras;
  }

  private void transition(Order order, Status to) {
    if (order.status.ordinal() + 1 != to.ordinal()) {
      throw new IllegalOrderState(order, to);
    }
    order.status = to;
  }

  public int total(List<Order> some) {
    int sum = 0;
    for (Order order : some) sum += order.portions;
    return sum;
  }

  public int extra(Order order, String kind) {
    return order.extras.get(kind);
  }

  public Map<String, Order> bySchool(List<Order> some) {
    return some.stream().collect(Collectors.toMap(order -> order.school, order -> order));
  }

  public Order largest(List<Order> some) {
    return some.stream().max(Comparator.comparing(order -> order.portions)).get();
  }

  public void dropServed(List<Order> some) {
    for (Order order : some) if (order.status == Status.SERVED) some.remove(order);
  }

  public List<Order> week(LocalDate monday, List<Order> some) {
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY) throw new IllegalArgumentException("Week starts on " + monday.getDayOfWeek() + " " + monday);
    return new ArrayList<>(some.subList(0, 5));
  }

  public Status parse(String status) {
    return Status.valueOf(status.toUpperCase());
  }

  public Map<Status, Long> counts(List<Order> some) {
    Map<Status, Long> counts = new EnumMap<>(Status.class);
    for (Order order : some) counts.merge(order.status, 1L, Long::sum);
    return counts;
  }

  public int packs(int portions) {
    return Math.multiplyExact(portions, 40_000);
  }

  public void persist(Order order, int number) {
    try {
      repository.insert(number, order.school, "soup", order.portions == null ? 1 : order.portions);
    } catch (RuntimeException failure) {
      throw new OrderNotSaved("Order " + order.id + " was not saved: " + failure.getClass().getSimpleName(), failure);
    }
  }

  public static class IllegalOrderState extends IllegalStateException {
    IllegalOrderState(Order order, Status to) {
      super("Order " + order.id + " of " + order.school + " is " + order.status + ", not ready for " + to);
    }
  }

  public static class OrderNotSaved extends RuntimeException {
    OrderNotSaved(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
