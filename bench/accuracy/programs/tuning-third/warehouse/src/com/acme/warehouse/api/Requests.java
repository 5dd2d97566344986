package com.acme.warehouse.api;

import com.acme.warehouse.carrier.Labels.Address;
import com.acme.warehouse.stock.Item;
import java.util.ArrayList;
import java.util.List;

/** Which bad input reaches which bug. Data alone. */
final class Requests {
  private Requests() {}

  record Call(String operation, Object[] arguments) {}

  static Call of(String bug, String[] v) {
    String id = v[0], name = v[1], mail = v[2], word = v[3], date = v[4], token = v[6];
    int n = Integer.parseInt(id) % 1_000_000;
    String[] bins = {"a", "b"};
    Item item = new Item("s1", word, 1 + n, new Item.Location("c", 2, bins), List.of());
    Item second = new Item("s2", name, 1, null, List.of());
    return switch (bug) {
      case "quantity-not-positive" -> call("receive", List.of(new Item("s1", word, -n - 1, item.location, List.of())));
      case "mail-invalid" -> call("label", new Address(name, "1234", mail.replace("@", "#")), "plain");
      case "item-unknown" -> call("locate", List.of(item), id);
      case "item-without-location" -> call("locate", List.of(new Item("s1", word, 1, null, List.of())), "s1");
      case "location-without-shelf" -> call("locate", List.of(new Item("s1", word, 1, new Item.Location("c", null, bins), List.of())), "s1");
      case "bin-past-end" -> call("bin", List.of(item), 2 + n % 50);
      case "log-changed-while-read" -> call("tidy", List.of(item, second, new Item("s3", name, 2, null, List.of())));
      case "label-twice" -> call("overview", List.of(item, new Item("s2", word, 1, null, List.of())));
      case "not-enough-left" -> call("ship", List.of(item), n + 2 + n % 7);
      case "no-pickers" -> call("share", List.of(item), 0);
      case "part-of-itself" -> {
        List<Item> parts = new ArrayList<>();
        Item loop = new Item("s1", word, 1, null, parts);
        parts.add(loop);
        yield call("weigh", loop);
      }
      case "format-unknown" -> call("label", new Address(name, "1234", mail), word);
      case "zip-missing" -> call("label", new Address(name, null, mail), "plain");
      case "zip-not-a-number" -> call("label", new Address(name, token, mail), "coded");
      case "speed-unknown" -> call("pickup", word, date);
      case "date-not-iso" -> call("pickup", "NORMAL", date.replace("-", "."));
      case "logo-missing" -> call("logo", "/var/lib/warehouse/" + date, word.replace(' ', '-') + ".svg");
      case "not-an-item" -> call("weigh", n % 2 == 0 ? (Object) word : n);
      case "tracking-failed" -> call("track", "503", token);
      case "announce-failed" -> call("announce", n % 2 == 0 ? "500" : "502", token);
      case "tracking-without-state" -> call("track", n % 2 == 0 ? "empty" : "short", token);
      case "tracking-later-closed" -> call("track-later", "close", token);
      default -> throw new AssertionError(bug);
    };
  }

  private static Call call(String operation, Object... arguments) {
    return new Call(operation, arguments);
  }
}
