package eu.galewind.bladecare;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.galewind.bladecare.crew.Roster;
import eu.galewind.bladecare.crew.Roster.Technician;
import eu.galewind.bladecare.db.Database;
import eu.galewind.bladecare.fleet.FleetService;
import eu.galewind.bladecare.fleet.Turbine;
import eu.galewind.bladecare.fleet.TurbineRepository;
import eu.galewind.bladecare.orders.OrderService;
import eu.galewind.bladecare.orders.OrderState;
import eu.galewind.bladecare.orders.WorkOrder;
import eu.galewind.bladecare.parts.Warehouse;
import eu.galewind.bladecare.report.Reports;
import eu.galewind.bladecare.scada.ScadaClient;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the doors lead to. */
public class Catalogue {
    public interface Action {
        void run(Draw draw) throws Exception;
    }

    public record Item(String bug, String span, int kind, Action action) {}

    private final List<Item> items = new ArrayList<>();
    private final Path folder;
    private final FleetService fleet;
    private final OrderService orders;
    private final Roster roster = new Roster();
    private final Warehouse warehouse;
    private final ScadaClient scada = new ScadaClient("http://127.0.0.1:9948");
    private final Reports reports;

    public Catalogue(Path folder) throws Exception {
        this.folder = folder;
        Database database = new Database("bladecare");
        TurbineRepository turbines = new TurbineRepository(database);
        fleet = new FleetService(turbines);
        orders = new OrderService(database);
        warehouse = new Warehouse(database);
        reports = new Reports(folder.resolve("data"));
        //+ add("", "", 0, d -> d.number(1, 2));
        add("site-unassigned", "GET /turbines/{id}/label", 2, d -> fleet.label(new Turbine(d.turbine(), null, Map.of())));
        add("component-not-counted", "GET /turbines/{id}/service", 2, d -> fleet.hoursUntilService(new Turbine(d.turbine(), null, Map.of("gearbox", 400)), d.of("yaw drive", "pitch bearing", "converter")));
        add("turbine-unknown", "GET /turbines/{id}/site", 2, d -> fleet.site(d.turbine()));
        add("commissioned-again", "POST /turbines", 2, d -> fleet.commission("t-01", d.site()));
        add("no-output-yet", "GET /output/average", 2, d -> fleet.averageOutput(List.of()));
        add("faults-forgotten-looping", "forget faults", 1, d -> {
            fleet.count(List.of("E" + d.number(10, 99), "F" + d.number(100, 999), "G1", "H2"));
            fleet.forget(5);
        });
        add("commissioned-year-only", "import turbines", 1, d -> fleet.commissioned(d.of("", d.number(1, 9) + "/") + d.number(2001, 2024)));
        add("zone-abbreviated", "GET /turbines/{id}/quiet", 2, d -> fleet.quietFrom(new Turbine(d.turbine(), new Turbine.Site(d.site(), d.of("CEST", "BST", "Kiel")), null), LocalDate.of(2026, 3, 3)));
        add("yaw-wrapped", "POST /yaw", 2, d -> fleet.yaw(360 + d.number(1, 300)));
        add("output-table", "GET /output", 2, d -> turbines.yearlyOutput(d.site()));
        add("height-null", "GET /turbines/{id}/height", 2, d -> {
            String id = "H-" + d.number(10, 99);
            turbines.add(id, d.site());
            turbines.height(id);
        });
        add("order-orphan", "POST /orders", 2, d -> orders.save(order(d, OrderState.PLANNED), d.turbine(), "check"));
        add("note-too-long", "POST /orders", 2, d -> orders.save(order(d, OrderState.PLANNED), "T-01", "Leading edge of blade " + d.number(1, 3) + " eroded over " + d.number(2, 9) + " m"));
        add("tablet-starts-planned", "POST /orders/{id}/start", 2, d -> orders.startFromTablet(order(d, d.of(OrderState.PLANNED, OrderState.DONE, OrderState.CANCELLED))));
        add("close-sweeps-released", "close orders", 1, d -> orders.closeFinished(List.of(order(d, OrderState.RELEASED))));
        add("steps-fixed-list", "POST /orders/{id}/steps", 2, d -> {
            WorkOrder order = order(d, OrderState.PLANNED);
            order.steps = List.of("lock rotor");
            orders.addStep(order, d.of("torque bolts", "grease", "clean") + " " + d.number(1, 9));
        });
        add("step-after-last", "GET /orders/{id}/next", 2, d -> {
            WorkOrder order = order(d, OrderState.STARTED);
            int n = d.number(1, 6);
            for (int i = 0; i < n; i++) order.steps.add("step " + i);
            orders.nextStep(order, n - 1);
        });
        add("severity-word", "POST /findings", 2, d -> orders.severity(d.of("major", "high", "low", "urgent")));
        add("lead-missing", "POST /orders/{id}/hand-over", 2, d -> orders.handOver(order(d, OrderState.STARTED), null));
        add("renumber-locked", "renumber", 1, d -> orders.renumber(1, d.number(2, 9)));
        add("sent-uncertified", "POST /crews", 2, d -> roster.send(new Technician(d.person(), Map.of(), 80.0), d.of("rope access", "first aid", "sea survival"), LocalDate.of(2026, 4, d.number(1, 28))));
        add("lift-overloaded", "POST /lifts", 2, d -> roster.liftLoad(List.of(new Technician(d.person(), null, 121.0 + d.number(1, 9)), new Technician(d.person(), null, 120.0))));
        add("weight-unknown", "POST /lifts", 2, d -> roster.liftLoad(List.of(new Technician(d.person(), null, null))));
        add("heaviest-of-none", "GET /crews/heaviest", 2, d -> roster.heaviest(List.of()));
        add("initials-blank", "GET /crews/{id}", 2, d -> roster.initials(d.person().split(" ")[0] + " "));
        add("shift-by-dates", "GET /shifts", 2, d -> roster.shiftHours(LocalDate.of(2026, 4, d.number(1, 9)), LocalDate.of(2026, 4, 10)));
        add("request-extra-field", "POST /parts/requests", 2, d -> warehouse.read("{\"number\":\"" + d.part() + "\",\"quantity\":2,\"" + d.of("priority", "colour", "urgent") + "\":1}"));
        add("request-quantity-words", "POST /parts/requests", 2, d -> warehouse.read("{\"number\":\"" + d.part() + "\",\"quantity\":\"" + d.of("two", "a few", "1 box") + "\"}"));
        add("stock-below-nought", "take parts", 4, d -> warehouse.take("BLT-M36", d.number(5, 60))); //~ add("stock-below-nought", "take parts", 4, d -> warehouse.withdraw("BLT-M36", d.number(5, 60)));
        add("reserve-more-than-there", "POST /reservations", 2, d -> warehouse.reserve("BLT-M36", d.number(50, 900)));
        add("prices-latin", "import prices", 1, d -> warehouse.importPrices(file("prices", d.part() + ";S\u00e4ure;12\n", StandardCharsets.ISO_8859_1)));
        add("prices-columns", "import prices", 1, d -> warehouse.importPrices(file("prices", d.part() + ";12\n", StandardCharsets.UTF_8)));
        add("prices-decimal", "import prices", 1, d -> warehouse.importPrices(file("prices", d.part() + ";seal;" + d.number(1, 90) + ",50\n", StandardCharsets.UTF_8)));
        add("quote-int", "GET /quotes/{id}", 2, d -> warehouse.price(new LinkedHashMap<>(Map.of("cents", d.number(1, 900)))));
        add("search-as-pattern", "GET /parts", 2, d -> warehouse.search(List.of("BLT-M36"), d.of("*", "+", "?") + d.part()));
        add("seal-other-key", "open seals", 4, d -> warehouse.openSeal(Base64.getEncoder().encodeToString(new byte[40 + d.number(1, 9)]), new byte[16]));
        add("delivery-absent", "GET /deliveries", 2, d -> warehouse.deliveryOf(new ObjectMapper().readTree("{\"id\":" + d.number(1, 900) + "}")));
        add("wind-html", "read wind", 1, d -> scada.wind(d.site()));
        add("alarms-unavailable", "read alarms", 1, d -> scada.alarms(d.site()));
        add("site-with-blank", "read alarms", 1, d -> scada.alarms(d.site() + " " + d.of("Bank", "Riff", "South")));
        add("vibration-slow", "read vibration", 1, d -> scada.vibration(d.turbine()));
        add("historian-down", "read pitch", 1, d -> new ScadaClient("http://127.0.0.1:9949").pitch(d.turbine()));
        add("temperature-unit", "read temperatures", 1, d -> scada.temperatures(List.of("12.5", d.number(1, 40) + " C")));
        add("snapshot-late", "take snapshots", 1, d -> scada.snapshot(d.turbine()));
        add("template-renamed", "print reports", 1, d -> reports.template(d.of("season", "blade", "crew")));
        add("total-unfixed", "GET /reports/{site}", 2, d -> {
            Reports.Statement statement = new Reports.Statement();
            statement.site = d.site();
            reports.export(statement);
        });
        add("pages-property", "print reports", 1, d -> reports.firstPages(List.of(d.site())));
    }

    private void add(String bug, String span, int kind, Action action) {
        items.add(new Item(bug, span, kind, action));
    }

    private WorkOrder order(Draw d, OrderState state) {
        return new WorkOrder(d.number(1000, 99999), state, LocalDate.of(2026, 5, d.number(1, 28)), new ArrayList<>());
    }

    private Path file(String name, String text, java.nio.charset.Charset charset) throws Exception {
        return Files.write(folder.resolve(name + ".csv"), text.getBytes(charset));
    }

    public List<Item> items() {
        return items;
    }
}
