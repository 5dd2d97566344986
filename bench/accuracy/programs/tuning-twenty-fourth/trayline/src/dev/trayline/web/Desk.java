package dev.trayline.web;

import dev.trayline.billing.Invoicing;
import dev.trayline.delivery.Rounds;
import dev.trayline.infra.Database;
import dev.trayline.jobs.Kitchen;
import dev.trayline.menu.Allergens;
import dev.trayline.menu.MenuReader;
import dev.trayline.order.OrderRepository;
import dev.trayline.order.OrderService;
import dev.trayline.order.OrderService.Order;
import dev.trayline.supplier.SupplierClient;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;

public class Desk {
  public record Entry(String name, Callable<?> work) {}

  private interface Act {
    void run() throws Exception;
  }

  private static final int CLOSED = 9839;
  private final long seed;
  private final Path folder;
  private final List<Entry> all = new ArrayList<>();

  public Desk(long seed, String folder) {
    this.seed = seed;
    this.folder = Path.of(folder);
  }

  private String pick(String... of) {
    return of[(int) (seed % of.length)];
  }

  private void on(String name, Act act) {
    all.add(new Entry(name, () -> {
      act.run();
      return null;
    }));
  }

  private static Order with(Order order, Integer portions) {
    order.portions = portions;
    return order;
  }

  public List<Entry> entries() {
    int n = (int) (3000 + seed * 43);
    String id = "T-" + n;
    String school = pick("Alder", "Birch", "Cedar", "Damson", "Elder", "Fir", "Gorse", "Hazel");
    String dish = pick("lentil soup", "fish pie", "dumplings", "pea risotto", "goulash", "pancakes", "ratatouille");
    String who = pick("Orla Finn", "Piet Kuik", "Sven Dahl", "Mia Rossi", "Hana Novak", "Luis Paz", "Ada Berg");
    Database database = new Database("tray" + n);
    OrderRepository repository = new OrderRepository(database);
    repository.school("S1", school, 200);
    repository.insert(1, "S1", dish, 4);
    OrderService orders = new OrderService(repository);
    MenuReader menu = new MenuReader();
    Map<String, List<String>> recipes = new HashMap<>(Map.of("roux", List.of("butter", "flour"), dish, List.of("nuts", "milk"), "stock", List.of("sauce"), "sauce", List.of("stock")));
    Allergens allergens = new Allergens(recipes);
    SupplierClient supplier = new SupplierClient("http://127.0.0.1:9833");
    Invoicing invoicing = new Invoicing();
    Rounds rounds = new Rounds();
    Kitchen kitchen = new Kitchen();
    Session session = new Session();
    Order order = orders.open(id, school);

    on("order-id-blank", () -> orders.open(" ", school));
    on("school-blank-in-import", () -> orders.open(id + "-b", ""));
    on("lock-of-unknown-order", () -> orders.lock(id + "-x"));
    on("cooked-before-lock", () -> orders.cook(new Order(id, school)));
    on("portions-null-in-total", () -> orders.total(List.of(with(new Order(id, school), null))));
    on("school-ordered-twice", () -> orders.bySchool(List.of(order, new Order("T-0", school))));
    on("week-from-sunday", () -> orders.week(LocalDate.of(2026, 3, 1).plusWeeks(seed), List.of()));
    on("week-of-four-days", () -> orders.week(LocalDate.of(2026, 3, 2), List.of(order, order, order, order)));
    on("status-word-unknown", () -> orders.parse(pick("cancelled", "paused", "eaten")));
    on("order-of-school-not-in-database", () -> orders.persist(new Order(id, "S" + n), n));
    on("school-inserted-twice", () -> repository.school("S1", school, 10));
    on("school-name-not-found", () -> repository.name("Q" + n));
    on("portions-column-renamed", () -> repository.portions(pick("portion", "amount", "qty")));
    on("row-mapper-reads-old-column", () -> repository.firstPortion(dish));
    on("pool-of-connections-used-up", () -> repository.greedy(3));
    on("dish-course-unknown", () -> menu.dish("{\"name\":\"" + dish + "\",\"course\":\"" + pick("SNACK", "SIDE", "DRINK") + "\"}"));
    on("dish-name-missing", () -> menu.dish("{\"kcal\":" + n + "}"));
    on("menu-without-courses", () -> menu.dessert("{\"week\":" + seed + "}"));
    on("kcal-as-text", () -> menu.kcal(Map.of("kcal", n + " kcal")));
    on("menu-in-latin-1", () -> menu.decode(("Gem\u00fcse " + dish).getBytes(StandardCharsets.ISO_8859_1)));
    on("card-pattern-mismatch", () -> menu.card(new MenuReader.Dish(dish, null, n), "%d: %s"));
    on("allergen-without-number", () -> allergens.number(pick("lupin", "celery", "mustard")));
    on("pupil-allergic", () -> allergens.certify(who, Set.of("nuts"), dish));
    on("recipe-unknown-at-certify", () -> allergens.certify(who, Set.of(), dish + " no. " + seed));
    on("stock-field-renamed", () -> supplier.stock("A" + n));
    on("catalogue-cut-off", () -> supplier.catalogue("p" + seed));
    on("reserve-refused", () -> supplier.reserve("A" + n));
    on("supplier-login-stale", () -> supplier.login(school.toLowerCase()));
    on("prices-time-out", () -> supplier.prices("A" + n));
    on("supplier-host-wrong-port", () -> new SupplierClient("http://127.0.0.1:" + CLOSED).reserve("B" + n));
    on("article-with-space", () -> supplier.reserve(dish.split(" ")[0] + " " + n));
    on("scale-not-listening", () -> supplier.scale(CLOSED));
    on("article-cache-down", () -> supplier.cached(CLOSED, "A" + n));
    on("secret-cut-short", () -> supplier.decrypt("QUJDREVGRw==", "0123456789abcdef".getBytes()));
    on("subsidy-for-new-kind", () -> invoicing.share(pick("nursery", "college", "special"), BigDecimal.TEN));
    on("share-does-not-divide", () -> invoicing.each(new BigDecimal("100.0" + seed), 7));
    on("amount-with-comma", () -> invoicing.amount(n + ",50"));
    on("due-day-with-dots", () -> invoicing.daysLate("1" + seed + ".03.2026", LocalDate.of(2026, 4, 1)));
    on("discount-above-limit", () -> invoicing.discount((int) (30 + seed), who));
    on("customer-without-bank", () -> invoicing.account(new Invoicing.Customer(who, null)));
    on("van-too-full", () -> new Rounds.Van("V " + n, 40).load(41 + (int) seed));
    on("van-left-already", () -> {
      Rounds.Van van = new Rounds.Van("V " + n, 40);
      van.close();
      van.load(1);
    });
    on("pause-after-last-stop", () -> rounds.pause(List.of(rounds.stop(school, "08:15")), 0));
    on("route-of-fixed-size", () -> rounds.append(school, dish));
    on("sheet-not-there", () -> rounds.sheet(folder, school + ".csv"));
    on("speed-not-set", () -> rounds.speed(new Properties()));
    on("driver-class-moved", () -> rounds.driver(pick("Courier", "Cyclist", "Walker")));
    on("hatch-overfull", () -> kitchen.serve(List.of(dish, school, who)));
    on("later-parses-words", () -> kitchen.later(() -> Integer.parseInt(school)));
    on("waits-for-no-one", () -> kitchen.waitFor(10 + seed));
    on("pool-casts-wrongly", () -> kitchen.inPool(() -> ((Map<?, ?>) (Object) List.of(dish)).size()));
    on("step-meets-order-without-school", () -> kitchen.step("plan " + seed, () -> new Order(id, null).school.length()));
    on("role-without-level", () -> session.allow(new Session.User(who, pick("driver", "parent", "temp"), null), 1));
    on("cook-does-billing", () -> session.allow(new Session.User(who, "cook", null), 2));
    on("user-of-no-school", () -> session.school(new Session.User(who, "cook", Optional.empty())));
    on("credentials-without-colon", () -> session.credentials(who));
    return all;
  }
}
