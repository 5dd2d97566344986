package com.hochbau.scaffoldry.app;

import com.hochbau.scaffoldry.common.Settings;
import com.hochbau.scaffoldry.crew.Roster;
import com.hochbau.scaffoldry.erection.LoadCalculator;
import com.hochbau.scaffoldry.erection.Planner;
import com.hochbau.scaffoldry.inspection.Protocols;
import com.hochbau.scaffoldry.inspection.TagRegister;
import com.hochbau.scaffoldry.partner.Partners;
import com.hochbau.scaffoldry.site.SiteBook;
import com.hochbau.scaffoldry.stock.PartStore;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public final class Desk {
    public interface Work {
        void run(Values v) throws Throwable;
    }

    private Desk() {}

    private static final Path FOLDER = Path.of(System.getenv("PREFIX"));

    public static Map<String, Work> all(PartStore stock, Partners partners) {
        SiteBook sites = new SiteBook();
        LoadCalculator loads = new LoadCalculator();
        Planner planner = new Planner();
        TagRegister tags = new TagRegister();
        Protocols protocols = new Protocols();
        Roster roster = new Roster();
        Map<String, Work> all = new LinkedHashMap<>();
        all.put("site-absent", v -> sites.get(v.id("S")));
        all.put("contact-of-closed-site", v -> sites.contact(v.id("S")));
        all.put("contact-without-mail", v -> sites.contact(sites.open(v.id("S"), new SiteBook.Client(v.word(), null), 3, List.of("N")).code()));
        all.put("site-code-blank", v -> sites.open(" ".repeat(v.n(0, 3)), null, 1, List.of()));
        all.put("floors-null", v -> sites.height(sites.open(v.id("S"), new SiteBook.Client(v.word(), "a@b"), null, List.of("N"))));
        all.put("close-while-iterating", v -> {
            SiteBook book = new SiteBook();
            for (int i = 0; i < 5; i++) {
                book.open(v.id("S"), null, 1, List.of());
            }
            book.closeEmpty();
        });
        all.put("client-two-sites", v -> {
            SiteBook book = new SiteBook();
            SiteBook.Client client = new SiteBook.Client(v.word(), "a@b");
            book.open("A" + v.id("S"), client, 1, List.of());
            book.open("B" + v.id("S"), client, 1, List.of());
            book.byClient();
        });
        all.put("largest-of-none", v -> sites.largest(List.of()));
        all.put("facades-immutable", v -> sites.addFacade(new SiteBook.Site(v.id("S"), null, 1, List.of("N")), "S"));
        all.put("tenant-number", v -> sites.tenants(Map.of("tenant", v.n(1, 99))));
        all.put("no-bays", v -> loads.perBay(v.n(100, 900), 0));
        all.put("class-four-limit", v -> loads.spare(LoadCalculator.LoadClass.LC4, v.n(10, 90)));
        all.put("overloaded", v -> loads.spare(LoadCalculator.LoadClass.LC2, v.n(151, 900)));
        all.put("length-comma", v -> loads.area(List.of(v.n(1, 90) + ",5 m"), "4 m"));
        all.put("anchor-top-level", v -> loads.anchors(new int[] {4, 4, 2}, v.n(3, 9)));
        all.put("start-iso", v -> planner.start("2026-0" + v.n(1, 9) + "-12"));
        all.put("handover-30-days", v -> planner.handover(v.n(2024, 2030), 6));
        all.put("crew-booked", v -> planner.book(new HashMap<>(Map.of("K1" + "2026-05-04", v.id("S"))), "K1", LocalDate.of(2026, 5, 4), v.id("S")));
        all.put("steps-cycle", v -> {
            List<Planner.Step> after = new ArrayList<>();
            Planner.Step step = new Planner.Step(v.word(), after);
            after.add(step);
            planner.depth(step);
        });
        all.put("gusts-too-strong", v -> planner.requireWind(v.n(61, 140), v.id("S")));
        all.put("sunday", v -> planner.weekday(List.of("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"), LocalDate.of(2026, 11, 1).plusWeeks(v.n(0, 40))));
        all.put("release-red", v -> tags.release(tags.issue(v.id("T"), TagRegister.Colour.RED)));
        all.put("restrict-red", v -> tags.restrict(tags.issue(v.id("T"), TagRegister.Colour.RED)));
        all.put("never-checked", v -> tags.nextCheck(tags.issue(v.id("T"), TagRegister.Colour.GREEN).code));
        all.put("tag-absent", v -> tags.nextCheck(v.id("U")));
        all.put("days-in-words", v -> tags.due(tags.issue(v.id("T"), TagRegister.Colour.GREEN)));
        all.put("protocol-new-field", v -> protocols.read("{\"tag\":\"" + v.id("T") + "\",\"photo\":\"x\"}"));
        all.put("protocol-day", v -> protocols.read("{\"day\":\"" + v.n(1, 28) + ".5.2026\"}"));
        all.put("protocol-defects-word", v -> protocols.read("{\"defects\":\"" + v.of("none", "two", "many") + "\"}"));
        all.put("csv-heading", v -> protocols.height("tag,Height\n" + v.id("T") + "," + v.n(1, 9)));
        all.put("csv-height-metres", v -> protocols.height("tag,height\n" + v.id("T") + "," + v.n(1, 9) + "m"));
        all.put("protocol-file", v -> protocols.load(FOLDER.resolve("protocols").resolve(v.id("P") + ".json")));
        all.put("archive-exists", v -> protocols.archive(FOLDER.resolve(v.id("archive")), v.id("P")));
        all.put("remark-latin", v -> protocols.remark((v.word() + " \u00fc").getBytes(StandardCharsets.ISO_8859_1)));
        all.put("plan-xml", v -> protocols.plan("<plan><bay n=\"" + v.n(1, 9) + "\"></plan>"));
        all.put("part-twice", v -> stock.enter("ROHR-3", 1, v.n(1, 9)));
        all.put("part-yard", v -> stock.enter(v.id("BOHLE"), v.n(2, 90), 1));
        all.put("take-too-many", v -> stock.take("ROHR-3", v.n(41, 900)));
        all.put("inspection-table", v -> stock.inspected(v.id("R")));
        all.put("pieces-no-row", v -> stock.pieces(v.id("R")));
        all.put("result-closed", v -> stock.first());
        all.put("pool-exhausted", v -> stock.exhaust(v.n(3, 5)));
        all.put("recount-locked", v -> stock.recount("ROHR-3"));
        all.put("token-expired", v -> roster.login(roster.token(v.word(), Instant.parse("2026-0" + v.n(1, 9) + "-01T00:00:00Z")), "site"));
        all.put("not-qualified", v -> roster.qualify(Map.of(), v.word(), v.of("rope access", "mobile tower", "first aid")));
        all.put("badge-short", v -> roster.badge(v.of("Ott", "Ida", "Uwe", "Ines")));
        all.put("mononym", v -> roster.surname(v.word()));
        all.put("hire-blank", v -> roster.hire(null));
        all.put("hours-null-day", v -> roster.hours(Arrays.asList(v.n(1, 9), null)));
        all.put("locate-timeout", v -> roster.locate(v.word()));
        all.put("grade-unrated", v -> roster.rate(Map.of("A", 20.0), v.of("B", "C")));
        all.put("wind-shape", v -> partners.gusts(v.word()));
        all.put("permit-410", v -> partners.permit(v.id("G")));
        all.put("closures-html", v -> partners.road(v.word()));
        all.put("surveyor-slow", v -> partners.surveyor(v.word()));
        all.put("crane-refused", v -> partners.crane(v.word()));
        all.put("redis-refused", v -> partners.cache(v.id("k"), v.word()));
        all.put("setting-absent", v -> Settings.text("mail." + v.of("host", "from")));
        return all;
    }
}
