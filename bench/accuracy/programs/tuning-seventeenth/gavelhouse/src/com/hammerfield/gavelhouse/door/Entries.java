package com.hammerfield.gavelhouse.door;

import com.hammerfield.gavelhouse.model.Lot;
import com.hammerfield.gavelhouse.repo.LotRepository;
import com.hammerfield.gavelhouse.web.Saleroom;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

public final class Entries {
    public record Entry(String label, Action action) {}

    private static final List<Entry> ALL = new ArrayList<>();
    private static final Saleroom ROOM = new Saleroom();
    //+ private static final java.util.function.Supplier<String> HEALTH = () -> "up";

    private static void entry(String label, Action action) {
        ALL.add(new Entry(label, action));
    }

    static List<Entry> all() {
        return ALL;
    }

    static {
        //+ java.util.concurrent.Callable<Boolean> ready = () -> HEALTH.get() != null;
        entry("title-blank", v -> ROOM.consign(Map.of("code", v.lot(), "title", " ")));
        entry("reserve-with-currency", v -> ROOM.consign(Map.of("code", v.lot(), "title", v.name(), "reserve", v.number(100, 900) + " EUR")));
        entry("code-longer-than-column", v -> ROOM.consign(Map.of("code", v.lot() + "-" + v.number(10000, 99999), "title", v.word())));
        entry("lot-saved-twice", v -> { ROOM.lots.consignTwice(v.lot(), v.name()); return 0; });
        entry("lot-row-absent", v -> ROOM.lots.title("X" + v.number(1, 999)));
        entry("owner-without-address", v -> { Lot lot = new Lot(v.lot()); lot.owner = new Lot.Owner(); return ROOM.lots.origin(lot); });
        entry("never-received", v -> ROOM.lots.daysHeld(new Lot(v.lot()), LocalDate.of(2026, 5, 4)));
        entry("hammer-before-open", v -> ROOM.lots.hammer(new Lot(v.lot())));
        entry("catalogued-again", v -> ROOM.lots.reopen(new Lot(v.lot())));
        entry("sale-day-slashes", v -> ROOM.lots.saleDay(v.number(1, 28) + "/0" + v.number(1, 9) + "/2026"));
        entry("withdrawn-while-walking", v -> { List<Lot> all = new ArrayList<>(); for (String c : new String[] {"A", "B", "C"}) all.add(new Lot(c + v.number(1, 9))); ROOM.lots.withdraw(all, all.get(0).code); return 0; });
        entry("certificate-not-uuid", v -> ROOM.lots.certificate("CERT-" + v.number(1000, 9999)));
        entry("estimate-without-range", v -> ROOM.lots.estimate(String.valueOf(v.number(100, 9000))));
        entry("insured-comma", v -> ROOM.lots.insured(Map.of("value", v.number(1, 9) + "," + v.number(100, 999) + ",00")));
        entry("state-of-other-system", v -> ROOM.lots.state("on_view_" + v.number(1, 9)));
        entry("stolen-check-slow", v -> ROOM.lots.cleared(v.name()));
        entry("bid-below-least", v -> ROOM.bid(new Lot(v.lot()), Map.of("paddle", "" + v.number(1, 400), "amount", "" + v.number(1, 99))));
        entry("bid-beyond-limit", v -> ROOM.bid(new Lot(v.lot()), Map.of("paddle", "7", "amount", "" + v.number(5_000_001, 9_999_999))));
        entry("amount-left-out", v -> ROOM.bid(new Lot(v.lot()), Map.of("paddle", "" + v.number(1, 400))));
        entry("bid-on-unknown-lot", v -> { ROOM.bids.record("Q" + v.number(100, 999), v.number(1, 400), v.number(100, 900)); return 0; });
        entry("paddle-holder-null", v -> { ROOM.bids.register(v.number(1, 400), null); return 0; });
        entry("max-of-no-bids", v -> ROOM.bids.lead("Z" + v.number(100, 999)));
        entry("winner-of-no-bids", v -> ROOM.bids.winner(new Lot(v.lot())));
        entry("premium-null-added", v -> ROOM.bids.premiums(List.of(new Lot.Bid("" + v.number(1, 99), v.number(100, 999), null))));
        entry("thirds-do-not-end", v -> ROOM.bids.perOwner(BigDecimal.valueOf(v.number(10, 99) * 3 + 1), List.of(v.word(), v.word(), v.word())));
        entry("average-of-filtered-none", v -> ROOM.bids.average(List.of(new Lot.Bid("4", v.number(100, 999), null))));
        entry("phone-queue-full", v -> { ROOM.bids.queue("" + v.number(1, 400)); return 0; });
        entry("phone-bidder-silent", v -> ROOM.bids.await("" + v.number(1, 400)));
        entry("rate-not-a-number", v -> ROOM.bids.inDollars(v.number(100, 999)));
        entry("paddle-is-integer", v -> ROOM.bids.top(Map.of("paddle", v.number(1, 400))));
        entry("entry-unknown-property", v -> ROOM.catalogue.entry("{\"code\":\"" + v.lot() + "\",\"title\":\"" + v.word() + "\",\"folio\":" + v.number(1, 90) + "}"));
        entry("pages-header-renamed", v -> ROOM.catalogue.pages("code,seiten\n" + v.lot() + "," + v.number(1, 90) + "\n"));
        entry("cover-missing-file", v -> ROOM.catalogue.cover(v.word() + v.number(1, 90) + ".svg"));
        entry("search-open-bracket", v -> ROOM.catalogue.search(v.word() + " (signed", List.of(v.name())));
        entry("teaser-too-short", v -> ROOM.catalogue.teaser(v.name()));
        entry("artist-sign-in-page", v -> ROOM.catalogue.artist(v.word()));
        entry("hammer-column-gone", v -> ROOM.catalogue.sold(v.word()));
        entry("plate-off-by-one", v -> ROOM.catalogue.plate(List.of(v.word(), v.word()), 2));
        entry("invite-without-email", v -> ROOM.invite(Map.of("name", v.word())));
        entry("close-right-unset", v -> { ROOM.close(v.word(), Map.of("bid", true)); return 0; });
        entry("settle-denied", v -> { ROOM.settle(v.word() + v.number(1, 99)); return 0; });
        entry("shipper-bad-gateway", v -> v.either(() -> ROOM.ship(v.lot()), () -> ROOM.shipAll(List.of(v.lot(), v.lot()))));
        entry("images-forbidden", v -> ROOM.thumbnails(v.lot()));
        entry("bank-refused", v -> ROOM.payee("NL" + v.number(10000, 99999)));
        entry("printer-refused", v -> v.either(() -> { ROOM.label(new Lot(v.lot())); return 0; }, () -> { ROOM.tag(v.word()); return 0; }));
        entry("grade-node-null", v -> ROOM.grade(v.lot()));
        entry("pool-of-two-spent", v -> { new LotRepository().exhaust(); return 0; });
    }
}
