package com.acme.warehouse.core;

import com.acme.warehouse.carrier.CarrierClient;
import com.acme.warehouse.carrier.Labels;
import com.acme.warehouse.stock.Item;
import com.acme.warehouse.stock.Shelves;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** What the doors (server, command line, schedule) call. */
public class Depot {
  public final Shelves shelves = new Shelves();
  public final Labels labels = new Labels();
  public final CarrierClient carriers;
  private final ExecutorService pool = Executors.newFixedThreadPool(2, work -> {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    return thread;
  });

  public Depot(String base) {
    carriers = new CarrierClient(base);
  }

  @SuppressWarnings("unchecked")
  public Object handle(String operation, Object... with) throws Exception {
    return switch (operation) {
      case "receive" -> receive((List<Item>) with[0]);
      case "tidy" -> tidy((List<Item>) with[0]);
      case "overview" -> receive((List<Item>) with[0]).byLabel().size();
      case "locate" -> receive((List<Item>) with[0]).place((String) with[1]);
      case "bin" -> receive((List<Item>) with[0]).bin("s1", (Integer) with[1]);
      case "ship" -> receive((List<Item>) with[0]).pick("s1", (Integer) with[1]);
      case "share" -> share((List<Item>) with[0], (Integer) with[1]);
      case "weigh" -> weigh(with[0]);
      case "label" -> labels.print((Labels.Address) with[0], (String) with[1]);
      case "pickup" -> pickup((String) with[0], (String) with[1]);
      case "logo" -> labels.logo(Path.of((String) with[0]), (String) with[1]);
      case "track" -> carriers.track((String) with[0], (String) with[1]);
      case "announce" -> announce((String) with[0], (String) with[1]);
      case "track-later" -> trackLater((String) with[0], (String) with[1]);
      default -> throw new WarehouseException("no operation " + operation);
    };
  }

  private Shelves receive(List<Item> items) {
    items.forEach(shelves::put);
    return shelves;
  }

  private int tidy(List<Item> items) {
    receive(items).dropEmpty();
    return 0;
  }

  private int share(List<Item> items, int pickers) throws Exception {
    receive(items);
    return pool.submit(() -> shelves.share("s1", pickers)).get(1, TimeUnit.SECONDS);
  }

  private int weigh(Object item) {
    return ((Item) item).weight();
  }

  private String pickup(String speed, String date) {
    return labels.speed(speed) + " " + labels.pickup(date);
  }

  private String announce(String carrier, String parcel) {
    carriers.announce(carrier, parcel);
    return parcel;
  }

  private String trackLater(String carrier, String parcel) {
    return CompletableFuture.supplyAsync(() -> state(carrier, parcel), pool).thenApply(String::trim).join();
  }

  private String state(String carrier, String parcel) {
    try {
      return carriers.track(carrier, parcel);
    } catch (java.io.IOException error) {
      throw new java.io.UncheckedIOException(error);
    }
  }
}
