package com.fiddleworks;

import static java.util.Map.entry;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.fiddleworks.base.Settings;
import com.fiddleworks.gate.Gates.Action;
import com.fiddleworks.rental.Instrument;
import com.fiddleworks.rental.Instrument.Size;
import com.fiddleworks.timber.Loft;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

final class Work {

    private static Map.Entry<String, Action> of(String bug, Action action) {
        return entry(bug, action);
    }

    //+ static final Action IDLE = s -> s.folder;
    //+
    static final List<Map.Entry<String, Action>> ALL = List.of(
        of("owner-no-school", s -> s.desk.sticker(s.instrument(Size.FULL))),
        of("nobody-waits", s -> s.desk.next()),
        of("return-date-dotted", s -> s.desk.returned(s.n(10, 28) + "." + s.n(10, 12) + ".2026")),
        of("month-on-instant", s -> s.desk.reminder(Instant.ofEpochSecond(s.n(1, 999_999)))),
        of("thirds-of-rent", s -> s.desk.share(s.amount(), s.n(1, 2) * 7)),
        of("serial-twice", s -> { Instrument i = s.instrument(Size.HALF); return s.desk.bySerial(List.of(i, i)); }),
        of("withdraw-in-loop", s -> s.desk.withdraw(List.of(s.serial(), s.serial(), s.serial()), "FW")),
        of("none-loud-enough", s -> s.desk.loudest(List.of(s.instrument(Size.FULL)), s.n(20, 90))),
        of("school-zone-unset", s -> s.desk.lessons(Map.of("name", s.town()))),
        of("school-zone-invented", s -> s.desk.lessons(Map.of("zone", "Europe/" + s.town()))),
        of("serial-none", s -> new Instrument(null, Size.HALF, null, s.day())),
        of("gauge-not-made", s -> s.bench.string(s.of("A", "D", "G") + ":" + s.n(141, 900))),
        of("tension-cell-lacks", s -> s.bench.tension(s.wood() + ";" + s.n(1, 90))),
        of("jobs-fixed", s -> s.bench.also(s.wood() + " peg")),
        of("luthier-unloaded", s -> s.bench.luthier(s.person())),
        of("hours-as-text", s -> s.bench.estimate(s.n(1, 9) + "h")),
        of("search-open-group", s -> s.bench.search(s.wood() + " (" + s.town())),
        of("clamp-too-strong", s -> { s.bench.clamp(s.n(40, 400), s.of("hide", "bone", "fish")); return 1; }),
        of("varnish-unlisted", s -> s.bench.varnish(s.of("water", "amber", "copal", "shellac"))),
        of("drying-slow", s -> s.bench.dry(s.wood())),
        of("octave-beyond", s -> s.bench.tap(List.of(440, 220), s.n(2, 9))),
        of("names-none", s -> s.bench.longest(List.of())),
        of("rings-as-words", s -> s.loft.board("{\"rings\": \"" + s.of("many", "about 80", "dense", "few") + "\"}")),
        of("plank-not-a-bean", s -> s.loft.export(new Loft.Board())),
        of("origin-number", s -> s.loft.origin("{\"origin\": " + s.n(100, 999) + "}")),
        of("moisture-header", s -> s.loft.moisture("wood,rings\n" + s.wood() + "," + s.n(1, 90) + "\n")),
        of("moisture-percent", s -> s.loft.moisture("wood,moisture\n" + s.wood() + "," + s.n(4, 19) + "%\n")),
        of("permit-not-closed", s -> s.loft.permit("<permit number='" + s.n(1, 999) + "'><wood>" + s.wood() + "</permit>")),
        of("permit-no-number", s -> s.loft.permit("<permit><wood>" + s.wood() + "</wood></permit>")),
        of("scan-not-base64", s -> s.loft.scan(s.wood() + "_" + s.n(100, 999))),
        of("charset-invented", s -> s.loft.invoice(new byte[3], "latin-" + s.n(20, 99))),
        of("certificate-lacks", s -> s.loft.certificate(s.folder, "C" + s.n(1000, 9999))),
        of("shelf-not-built", s -> s.loft.age(Map.of(), s.wood())),
        of("third-of-two", s -> s.loft.third(List.of(s.wood(), s.wood()))),
        of("item-too-long", s -> { s.till.sell(s.serial(), s.person() + " on " + s.wood() + " of " + s.town(), s.amount()); return 1; }),
        of("paid-as-word", s -> { s.till.sell(s.serial(), s.wood(), s.of("cash", "card", "later", "gift")); return 1; }),
        of("cash-by-word", s -> s.till.cash(s.of("twelve", "EUR 4", "free", "tba"))),
        of("receipt-by-number", s -> s.till.receipt("R" + s.n(1000, 9999))),
        of("cashier-token-old", s -> s.till.cashier(JWT.create().withExpiresAt(Instant.ofEpochSecond(s.n(1, 999_999))).sign(Algorithm.HMAC256("till")))),
        of("cashier-token-foreign", s -> s.till.cashier(JWT.create().withSubject(s.person()).sign(Algorithm.HMAC256("door")))),
        of("card-key-length", s -> s.till.card(new byte[s.n(5, 15)], new byte[32])),
        of("card-tampered", s -> s.till.card(new byte[16], new byte[s.n(17, 40)])),
        of("courier-down", s -> s.partners.courier(s.serial())),
        of("hook-bare-host", s -> s.partners.hook(s.town().toLowerCase() + ".example/hook")),
        of("signer-accent", s -> s.partners.signed(s.of("Zo\u00eb", "J\u00e1nos", "Ren\u00e9e", "S\u00f8ren") + " " + s.n(1, 99))),
        of("session-down", s -> s.partners.session("till:" + s.n(1, 99))),
        of("settings-tab", s -> new Settings("till:\n\t" + s.town() + ": 1\n")),
        of("plugin-not-shipped", s -> Settings.plugin(s.of("Pianos", "Harps", "Lutes", "Drums"))));

    private Work() {}
}
