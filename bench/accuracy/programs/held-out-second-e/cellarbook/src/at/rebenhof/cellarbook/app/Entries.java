package at.rebenhof.cellarbook.app;

import at.rebenhof.cellarbook.cellar.Lot;
import at.rebenhof.cellarbook.orders.OrderService;
import at.rebenhof.cellarbook.orders.TastingForm;
import at.rebenhof.cellarbook.shipping.ShippingService;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

public final class Entries {
    public interface Action {
        Object of(Context c) throws Exception;
    }

    public interface Quiet {
        void of(Context c) throws Exception;
    }

    public record Entry(String label, Action action) {
    }

    private Entries() {
    }

    private static Entry on(String label, Action action) {
        return new Entry(label, action);
    }

    private static Action quiet(Quiet quiet) {
        return c -> {
            quiet.of(c);
            return null;
        };
    }

    public static final List<Entry> ALL = List.of(
        on("lot-no-harvest", c -> c.cellar.age(Lot.of(c.v.lot()), 2026)),
        on("rack-unknown-lot", quiet(c -> c.cellar.rack(c.v.lot(), "tank " + c.v.below(30)))),
        on("draw-too-much", quiet(c -> c.cellar.draw("Riesling", 121 + c.v.id()))),
        on("unlock-in-loop", quiet(c -> c.cellar.unlock("L"))),
        on("barrels-none", c -> c.cellar.perBarrel(c.v.id(), 0)),
        on("share-periodic", c -> c.cellar.share(BigDecimal.valueOf(3L * c.v.id() + 1), 3)),
        on("grape-twice", c -> c.cellar.byGrape(List.of(Lot.of(c.v.lot()), Lot.of(c.v.lot())))),
        on("oldest-of-none", c -> c.cellar.oldest(List.of())),
        on("mean-of-integers", c -> c.cellar.mean(List.of(c.v.id()))),
        on("bottled-german-date", c -> c.labels.bottled(c.v.below(28) + ".03.2026")),
        on("stamp-instant", c -> c.labels.stamp(Instant.ofEpochSecond(c.v.id()))),
        on("back-label-argument", c -> c.labels.back("%s of %s, %d", c.v.grape(), c.v.name())),
        on("back-label-type", c -> c.labels.back("%d bottles", c.v.grape())),
        on("pattern-unclosed", c -> c.labels.matches("[" + c.v.lot(), "L1")),
        on("label-latin-bytes", c -> c.labels.text(("Blaufränkisch " + c.v.lot()).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))),
        on("vintage-before-table", c -> c.labels.vintageLetter(new int[] {65, 66}, 2010 + c.v.below(9))),
        on("order-not-json", c -> c.orders.submit("customer=" + c.v.name())),
        on("order-bottles-text", c -> c.orders.submit("{\"bottles\":\"" + c.v.grape() + "\"}")),
        on("tasting-too-many", c -> c.orders.tasting(new TastingForm(13 + c.v.below(40), c.v.name()))),
        on("order-number-twice", quiet(c -> c.orders.place(1, "Gasthof Post", c.v.below(90)))),
        on("order-bottles-null", quiet(c -> c.orderRows.insert(c.v.id(), "Gasthof Post", null))),
        on("cancel-shipped", quiet(c -> c.orders.cancel(c.v.id(), "shipped"))),
        on("order-gone", c -> c.orders.customerOf(c.v.id())),
        on("order-of-many", c -> c.orderRows.theOrderOf("Gasthof Post")),
        on("level-not-integer", c -> c.orders.discount("Gasthof Post")),
        on("rename-referenced", quiet(c -> c.customers.rename("Gasthof Post", c.v.name()))),
        on("weigh-null-grams", c -> c.shipping.weigh(Arrays.asList(c.v.id(), null))),
        on("quote-timeout", c -> c.shipping.quote(c.v.grape())),
        on("dispatch-rejected", quiet(c -> c.shipping.dispatch(3 + c.v.below(5)))),
        on("manifest-no-properties", c -> c.shipping.manifest(new ShippingService.Sealed(c.v.lot()))),
        on("pallets-text", c -> c.shipping.pallets(c.v.below(9) + " half")),
        on("pickup-unavailable", c -> c.carriers.pickup(c.v.date())),
        on("slots-slow", c -> c.carriers.slots("v" + c.v.id())),
        on("depot-not-found", c -> c.carriers.depot(c.v.id())),
        on("invoice-not-number", c -> c.carriers.invoice(c.v.id())),
        on("old-carrier-pickup", c -> c.oldCarriers.pickup(c.v.date())),
        on("price-cache-down", c -> c.prices.cached(c.v.grape())),
        on("auction-down", c -> c.prices.auction(c.v.id())),
        on("scale-off", quiet(c -> c.prices.scale(c.v.pick("north", "south", "gate") + c.v.below(9)))),
        on("must-decimal-comma", c -> c.files.must(c.v.below(90) + ",5;2")),
        on("token-garbled", c -> c.access.subject(c.v.lot())),
        on("invite-expired", c -> c.access.invite(c.v.name(), -c.v.id())),
        on("seal-key-length", c -> c.access.open(new byte[16], c.v.lot())),
        on("digest-unknown", c -> c.access.digest(c.v.pick("SHA-257", "MD6"), c.v.name())),
        on("rule-unparseable", c -> c.access.rule("1 + (" + c.v.id())),
        on("part-not-wired", c -> c.access.part(c.v.pick("mailer", "printer", "scale"))),
        on("pin-letters-none", c -> c.access.pin("")),
        on("setting-not-number", c -> c.settings.number("batch"))
    );
}
