package com.harrowgate.grain.web;

import com.harrowgate.grain.client.MarketClient;
import com.harrowgate.grain.model.Contract;
import com.harrowgate.grain.model.Ticket;
import com.harrowgate.grain.util.Dates;
import com.harrowgate.grain.util.Values;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;

public final class Entries {
    public interface Ask {
        Object on(Api api, Values v) throws Exception;
    }

    public record Entry(String label, String span, int kind, Ask ask) {
    }

    //+ static final Ask WARM = (api, v) -> api.silos.histogram(List.of(v.number(1, 20)));
    private static Entry of(String label, String span, int kind, Ask ask) {
        return new Entry(label, span, kind, ask);
    }

    private static Ticket ticket(Values v, Ticket.Grade grade) {
        return new Ticket(v.id(), v.farmer(), grade, BigDecimal.TEN, v.day());
    }

    private Entries() {
    }

    public static final List<Entry> ALL = List.of(
            of("grade-name-foreign", "GET /settle", 2, (api, v) -> api.settleNew(v.id(), v.farmer(), "C" + v.number(1, 9))),
            of("upgrade-not-found", "POST /upgrade", 2, (api, v) -> api.upgrade(v.id())),
            of("upgrade-of-best", "POST /upgrade", 2, (api, v) -> api.upgradeNew(v.id(), v.farmer(), "A")),
            of("unsold-year", "GET /sold", 2, (api, v) -> api.soldIn(v.id(), v.farmer())),
            of("weighed-twice", "POST /weigh", 2, (api, v) -> { api.weigh(v.id(), v.farmer()); return null; }),
            of("cents-were-text", "POST /pay", 2, (api, v) -> { api.payText(v.id(), v.id() + " EUR"); return null; }),
            of("sample-table-absent", "GET /moisture", 2, (api, v) -> api.tickets.moisture(v.id())),
            of("quality-column-wrong", "GET /grades", 2, (api, v) -> { int id = v.id(); api.register(id, "F" + id); return api.tickets.gradesOf("F" + id); }),
            of("pool-of-one", "GET /report", 2, (api, v) -> api.exhaust("small" + v.id())),
            of("removed-in-loop", "contract.clean", 1, (api, v) -> { api.clean(new Contract("C" + v.id()), List.of(ticket(v, Ticket.Grade.FEED), ticket(v, Ticket.Grade.A), ticket(v, Ticket.Grade.B))); return null; }),
            of("bushels-zero", "GET /bushel", 2, (api, v) -> api.settlement.perBushel(v.id(), 0)),
            of("rounding-needed", "GET /fixed", 2, (api, v) -> api.settlement.fixed(new BigDecimal(v.id() + ".125"))),
            of("sum-beyond-int", "GET /total", 2, (api, v) -> api.settlement.total(List.of(Integer.MAX_VALUE, v.id()))),
            of("farmer-empty", "GET /label", 2, (api, v) -> api.settlement.label(new Ticket(v.id(), "", Ticket.Grade.A, null, null))),
            of("index-has-twins", "ticket.index", 1, (api, v) -> { int id = v.id(); return api.settlement.index(List.of(new Ticket(id, v.farmer(), null, null, null), new Ticket(id, v.farmer(), null, null, null))); }),
            of("contract-no-tickets", "GET /first", 2, (api, v) -> api.settlement.first(new Contract("C" + v.id()))),
            of("state-skipped", "POST /advance", 2, (api, v) -> api.settlement.advance(v.id() % 2 == 0 ? Ticket.State.WEIGHED : Ticket.State.PAID, Ticket.State.SETTLED)),
            of("level-unboxed-null", "GET /level", 2, (api, v) -> api.silos.level(v.silo())),
            of("no-truck-waits", "POST /truck", 2, (api, v) -> api.silos.nextTruck()),
            of("dock-is-full", "POST /dock", 2, (api, v) -> { api.silos.dock(List.of("A" + v.id(), "B" + v.id(), "C" + v.id())); return null; }),
            of("buffer-size-minus", "report.buffer", 1, (api, v) -> api.silos.buffer(v.number(2048, 4000))),
            of("array-store-wrong", "report.store", 1, (api, v) -> { api.silos.store(new String[1], v.id()); return null; }),
            of("market-port-shut", "GET market", 3, (api, v) -> new MarketClient("http://127.0.0.1:9570").price("wheat-" + v.id())),
            of("market-502-wrapped", "GET market", 3, (api, v) -> api.settlement.value("bad-" + v.id(), BigDecimal.TEN)),
            of("market-late", "GET market", 3, (api, v) -> api.market.get("/slow/" + v.id())),
            of("market-html", "GET market", 3, (api, v) -> api.market.price("html-" + v.id())),
            of("quote-cents-text", "quote.parse", 1, (api, v) -> api.market.quote("{\"commodity\":\"rye\",\"cents\":\"" + v.silo() + "\"}")),
            of("quote-extra-field", "quote.parse", 1, (api, v) -> api.market.quote("{\"commodity\":\"rye\",\"cents\":3,\"" + "venue\":" + v.id() + "}")),
            of("scale-port-shut", "scale.read", 3, (api, v) -> api.scale.read(9572)),
            of("scale-closed-early", "scale.read", 3, (api, v) -> api.scale.read(Main.hangup.getLocalPort())),
            of("jedis-away", "scale.last", 3, (api, v) -> api.scale.last(v.silo())),
            of("scale-line-short", "scale.parse", 1, (api, v) -> api.scale.parse("S" + v.id())),
            of("frame-length-lies", "scale.checksum", 1, (api, v) -> api.scale.checksum(new byte[] {(byte) v.number(5, 90), 1, 2, 3})),
            of("csv-lacks-tonnes", "import.rows", 1, (api, v) -> api.imports.rows("farmer,tons\n" + v.farmer() + "," + v.id() + "\n")),
            of("csv-thousands", "import.rows", 1, (api, v) -> api.imports.rows("farmer,tonnes\n" + v.farmer() + ",\"1," + v.number(100, 999) + "\"\n")),
            of("latin-in-import", "import.decode", 1, (api, v) -> api.imports.decode(new byte[] {70, (byte) v.number(0xc8, 0xdf), 32})),
            of("import-file-absent", "import.lines", 1, (api, v) -> api.imports.lines(Path.of("incoming", v.day() + ".txt"))),
            of("filter-unclosed", "import.filter", 1, (api, v) -> api.imports.filter("(" + v.silo())),
            of("vendor-missing", "import.vendor", 1, (api, v) -> api.imports.vendor("{\"seller\":{\"id\":" + v.id() + "}}")),
            of("codes-object", "import.codes", 1, (api, v) -> api.imports.codes("{\"codes\":" + v.id() + "}")),
            of("workers-unset", "startup", 1, (api, v) -> api.imports.workers(new Properties())),
            of("plugin-class-absent", "startup", 1, (api, v) -> api.imports.plugin(v.farmer() + "Importer")),
            of("joined-decode", "nightly.sum", 1, (api, v) -> api.nightly.sum(Arrays.asList("12", v.id() + "kg"))),
            of("pool-shut-down", "nightly.late", 1, (api, v) -> { api.nightly.late(v.farmer()); return null; }),
            of("monitor-not-owned", "nightly.notify", 1, (api, v) -> { api.nightly.unowned(v); return null; }),
            of("harvest-day-31", "GET /harvest", 2, (api, v) -> Dates.harvest(v.number(2020, 2030), 6, 31)));
}
