package com.whitfold.linen.web;

import com.whitfold.linen.haul.HaulPlanner;
import com.whitfold.linen.haul.HaulPlanner.Stop;
import com.whitfold.linen.intake.Bag;
import com.whitfold.linen.intake.SoiledIntake;
import com.whitfold.linen.notify.CustomerLink;
import com.whitfold.linen.rental.Contract;
import com.whitfold.linen.rental.ContractDesk;
import com.whitfold.linen.report.ReportRoom;
import com.whitfold.linen.rfid.TagReader;
import com.whitfold.linen.store.LinenStore;
import com.whitfold.linen.util.Values;
import com.whitfold.linen.wash.TunnelWasher;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** What is asked of the service, each with the values of a caller. */
public final class Entries {
    @FunctionalInterface
    public interface Entry {
        void meet(Values v) throws Exception;
    }

    public final Map<String, Entry> all = new LinkedHashMap<>();
    private final SoiledIntake intake = new SoiledIntake();
    private final TunnelWasher washer = new TunnelWasher();
    private final ContractDesk desk = new ContractDesk();
    private final LinenStore store = new LinenStore();
    private final TagReader reader = new TagReader();
    private final HaulPlanner haul = new HaulPlanner();
    private final CustomerLink link = new CustomerLink(new Properties());
    private final ReportRoom reports = new ReportRoom();
    private final Path base;
    private final String upstream;

    public Entries(String prefix, String upstream) {
        this.base = Path.of(prefix, "data");
        this.upstream = upstream;
        taking();
        washing();
        renting();
        keeping();
        reading();
        hauling();
        telling();
        counting();
    }

    private static Contract contract(Values v, Contract.Line... lines) {
        LocalDate from = v.day();
        return new Contract(v.id(), v.customer(), from, from.plusYears(2), List.of(lines), null);
    }

    private static Contract.Line line(Values v, String article) {
        return new Contract.Line(article, v.small(), new BigDecimal(v.small()));
    }

    private static Stop stop(Values v) {
        return new Stop(v.customer(), v.small(), LocalTime.of(7, v.small()));
    }

    private void taking() {
        all.put("contents-before-intake", v -> intake.contentsOf(v.id()));
        all.put("weigh-not-taken-in", v -> intake.weigh(v.id()));
        all.put("gross-weight-missing", v -> intake.weigh(intake.accept(new Bag(v.id(), v.customer(), "b", null, v.article())).number()));
        all.put("unit-weight-unlisted", v -> intake.estimatePieces(new Bag(v.id(), v.customer(), "b", 4.0 + v.small(), "smock-" + v.small())));
        all.put("barcode-short-parts", v -> intake.plantOf("WL-" + v.id()));
        all.put("barcode-plant-letters", v -> intake.plantOf("WL-" + v.id() + "-P" + v.small()));
        all.put("barcode-check-cut", v -> intake.checkDigit("WL" + v.id()));
        all.put("cart-removed-in-loop", v -> {
            List<Bag> cart = new ArrayList<>();
            for (int i = 0; i < 4; i++) cart.add(new Bag(v.id(), v.customer(), "b", 0.2, v.article()));
            intake.dropEmpty(cart);
        });
        all.put("relabel-without-customer", v -> intake.relabel(new Bag(v.id(), "", "b", 3.0, v.article()), v.small() % 2 == 0 ? "" : null));
        all.put("heaviest-of-none", v -> intake.heaviest());
    }

    private void washing() {
        all.put("program-label-unknown", v -> washer.programFor("eco " + (20 + v.small())));
        all.put("rinse-when-not-running", v -> washer.rinse(v.id()));
        all.put("press-nothing-inside", v -> washer.unloadPress());
        all.put("compartment-past-last", v -> washer.temperature(12 + v.small()));
        all.put("preset-too-hot", v -> washer.preset(100 + v.small()));
        all.put("litres-by-zero-kilos", v -> washer.litresPerKilo("meter-" + v.small(), 0));
        all.put("dose-endless-decimals", v -> washer.dose(new BigDecimal(v.small() * 3 + 1), new BigDecimal("7")));
        all.put("dose-negative-load", v -> washer.dose(new BigDecimal(-v.small()), BigDecimal.TEN));
        all.put("dryer-lint", v -> washer.scheduleDryer(v.id()));
        all.put("steam-late", v -> washer.awaitSteam(v.small()));
        all.put("sluice-more-out", v -> washer.verifySluice(300 + v.small(), 200 + v.small()));
    }

    private void renting() {
        all.put("start-date-iso", v -> desk.parseStart(v.day().toString()));
        all.put("leap-anniversary", v -> desk.anniversary(LocalDate.of(2024, 2, 29), 2025 + v.small() % 3));
        all.put("rent-without-lines", v -> desk.weeklyRent(contract(v)));
        all.put("shrinkage-none-out", v -> desk.shrinkage(new BigDecimal(v.small()), BigDecimal.ZERO));
        all.put("parent-cycle", v -> {
            Contract[] held = new Contract[1];
            Contract loop = contract(v);
            for (int i = 0; i < 200_000; i++) loop = new Contract(v.small(), "c", loop.from(), loop.until(), loop.lines(), loop);
            held[0] = loop;
            desk.rootOf(held[0]);
        });
        all.put("article-twice-in-contract", v -> {
            String article = v.article();
            desk.stockByArticle(contract(v, line(v, article), line(v, article)));
        });
        all.put("extend-backwards", v -> {
            Contract contract = contract(v);
            desk.extend(contract, contract.until().minusDays(v.small()));
        });
        all.put("line-into-fixed-list", v -> desk.addLine(contract(v), line(v, v.article())));
        all.put("line-rent-zero", v -> desk.addLine(contract(v), new Contract.Line(v.article(), v.small(), new BigDecimal("-" + v.small() + ".50"))));
        all.put("notice-format-weeks", v -> desk.renewalNotice(contract(v)));
        all.put("share-position", v -> desk.shareOf(new ArrayList<>(List.of(40, 60)), v.small()));
        all.put("cents-fraction", v -> desk.toCents(new BigDecimal(v.small() + ".125")));
        all.put("pieces-overflow", v -> desk.pieces(4000L + v.id()));
        all.put("season-text", v -> desk.season("spring-" + v.small()));
    }

    private void keeping() {
        all.put("article-code-taken", v -> store.addArticle("sheet", v.article()));
        all.put("article-name-null", v -> store.addArticle(v.article() + v.small(), null));
        all.put("article-name-long", v -> store.addArticle(v.article() + v.small(), ("for " + v.customer() + " and others ").repeat(3)));
        all.put("stock-of-no-article", v -> store.addStock(v.id(), v.article(), v.small()));
        all.put("stock-below-zero", v -> store.take(1, 30 + v.small()));
        all.put("retire-column", v -> store.retire(v.article()));
        all.put("pieces-no-row", v -> store.piecesOf(v.id()));
        all.put("search-quote", v -> store.searchStock("chef's " + v.article(), ""));
        all.put("search-order-word", v -> store.searchStock(v.article(), "order by size_" + v.small()));
        all.put("pool-exhausted", v -> store.countInParallel(4 + v.small()));
        all.put("column-not-selected", v -> store.firstColumn("towel"));
    }

    private void reading() {
        all.put("epc-odd", v -> reader.epc(v.tag() + "7"));
        all.put("read-extra-field", v -> reader.parseRead("{\"tag\":\"" + v.tag() + "\",\"antenna\":1,\"rssi\":-40.5,\"phase\":" + v.small() + "}"));
        all.put("read-antenna-word", v -> reader.parseRead("{\"tag\":\"" + v.tag() + "\",\"antenna\":\"gate " + v.small() + "\",\"rssi\":-40.5}"));
        all.put("gate-missing", v -> reader.gateOf("{\"id\":" + v.id() + "}"));
        all.put("gate-cut-off", v -> reader.gateOf("{\"id\":" + v.id() + ",\"gate\":{\"name\":\"" + v.small()));
        all.put("cycles-missing", v -> reader.washCycles("{\"tag\":\"" + v.tag() + "\"}"));
        all.put("batch-object", v -> reader.batch("{\"tags\":[\"" + v.tag() + "\"]}"));
        all.put("serial-short", v -> reader.serial(new byte[5]));
        all.put("length-eof", v -> reader.readLength(new byte[2]));
        all.put("memory-base64", v -> reader.decodeUser("*" + v.tag()));
        all.put("strongest-none", v -> reader.strongest(List.<TagReader.Read>of().iterator()));
        all.put("session-uuid", v -> reader.session("s" + v.id()));
        all.put("antenna-as-text", v -> reader.antenna(String.valueOf(v.small())));
    }

    private void hauling() {
        all.put("plan-frozen", v -> {
            haul.plan(new ArrayList<>(List.of(stop(v))));
            haul.addStop(stop(v));
        });
        all.put("trolleys-unset", v -> haul.totalTrolleys(List.of(stop(v), new Stop(v.customer(), null, LocalTime.NOON))));
        all.put("first-window-none", v -> haul.firstWindow());
        all.put("ramp-full", v -> {
            for (int i = 0; i < 3; i++) haul.enqueue(stop(v));
        });
        all.put("van-without-driver", v -> haul.driverOf("van-" + (3 + v.small())));
        all.put("arrival-past-midnight", v -> haul.arrival(1100 + v.small()));
        all.put("zone-unknown", v -> haul.zone("Europe/" + v.customer().replaceAll("\\W", "")));
        all.put("pause-text", v -> haul.pause(v.small() + " min"));
        all.put("legs-too-many", v -> haul.legs(List.of(stop(v)), 1 + v.small()));
        all.put("bays-negative", v -> haul.loadBays(-v.small()));
        all.put("trolley-count-over", v -> haul.reserveTrolleys(120 + v.small()));
        all.put("gate-not-owned", v -> haul.release(new Object()));
        all.put("window-unset", v -> haul.byWindow(List.of(stop(v), new Stop(v.customer(), 3, null))));
    }

    private void telling() {
        all.put("announce-refused", v -> link.announce(v.id()));
        all.put("weather-slow", v -> link.weather(upstream));
        all.put("portal-denied", v -> link.portal(upstream, "Bearer " + v.customer()));
        all.put("callback-space", v -> link.callback("hook " + v.customer()));
        all.put("label-printer-away", v -> link.printLabel(v.article()));
        all.put("recipient-blank", v -> link.recipient(""));
        all.put("recipient-no-at", v -> link.recipient(v.article() + ".example"));
        all.put("retries-not-configured", v -> link.retries());
    }

    private void counting() {
        all.put("usage-file-missing", v -> reports.rows(base, v.small()));
        all.put("export-latin1", v -> reports.latin(new byte[] {65, (byte) 0xE4, 66, (byte) 0xFC}));
        all.put("amount-text", v -> reports.amount("n/a " + v.small()));
        all.put("filter-bracket", v -> reports.filter(v.article() + "["));
        all.put("archive-broken", v -> reports.unpack(("zip" + v.id()).getBytes()));
        all.put("heading-bundle", v -> reports.heading(v.small() % 2 == 0 ? "da" : "pl"));
        all.put("orders-xml", v -> reports.orders("<order id='" + v.id() + "'><item></order>"));
        all.put("median-empty", v -> reports.median(new double[0]));
        all.put("column-short", v -> reports.column("a;b;c", 3 + v.small()));
    }
}
