package org.verdant.offsets.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.verdant.offsets.audit.Reports;
import org.verdant.offsets.gateway.Gateways;
import org.verdant.offsets.issuance.Serial;
import org.verdant.offsets.issuance.Vintages;
import org.verdant.offsets.market.Order;
import org.verdant.offsets.market.Settlement;
import org.verdant.offsets.project.Parcel;
import org.verdant.offsets.registry.CreditStore;

public final class Main {
    static final int SEED = Integer.parseInt(System.getenv("SEED"));

    static String one(String... of) {
        return of[SEED % of.length];
    }

    static final String PROJECT = one("KE-TANA", "BR-ACRE", "ID-RIMBA", "PE-MADRE", "GB-FLOW") + (10 + SEED);
    static final String NUMBER = "OR" + (52000 + SEED * 733);
    static final String SERIAL = one("KE", "BR", "ID", "PE") + "-20" + (18 + SEED % 6) + "-" + SEED * 1000;
    static final String BUYER = one("Halden Air", "Corvo Shipping", "Ulm Cement", "Pico Foods");
    static final String BASE = "http://127.0.0.1:9901";

    static CreditStore store(String name) throws Exception {
        return new CreditStore(name + SEED).prepare();
    }

    static CreditStore holding(String name) throws Exception {
        CreditStore s = store(name);
        s.insert(SERIAL, PROJECT, 1);
        return s;
    }

    static Properties properties(String... pairs) {
        Properties p = new Properties();
        for (int i = 0; i < pairs.length; i += 2) p.setProperty(pairs[i], pairs[i + 1]);
        return p;
    }

    static Map<String, Action> entries() {
        Map<String, Action> all = new LinkedHashMap<>();
        Vintages vintages = new Vintages();
        Reports reports = new Reports();
        Gateways gateways = new Gateways();
        all.put("serial-block-backwards", () -> new Serial("KE", 2020, 500, SEED));
        all.put("serial-number-beyond-long", () -> Serial.parse("KE-2020-1-9223372036854775" + (820 + SEED)));
        all.put("split-at-zero", () -> new Serial("BR", 2021, 40 + SEED, 90).split(0));
        all.put("region-not-two-letters", () -> new Serial(one("Kenya", "Brasil"), 2021, 1, 2).title());
        all.put("no-buffer-for-vintage", () -> vintages.withheld(1999 + SEED)); //~ all.put("no-buffer-for-vintage", () -> vintages.bufferOf(1999 + SEED));
        all.put("curve-of-negative-years", () -> vintages.project(-SEED));
        all.put("parcel-id-null-in-import", () -> new Parcel(null));
        all.put("parcel-contains-itself", () -> {
            Parcel p = new Parcel(PROJECT);
            return p.add(p).count();
        });
        all.put("owner-unknown-at-registration", () -> new Parcel(PROJECT).mailDomain()); //~ all.put("owner-unknown-at-registration", () -> new Parcel(PROJECT).domainOfOwner());
        all.put("owner-email-without-at", () -> new Parcel(PROJECT).owned(new Parcel.Owner(BUYER, "none")).mailDomain()); //~ all.put("owner-email-without-at", () -> new Parcel(PROJECT).owned(new Parcel.Owner(BUYER, "none")).domainOfOwner());
        all.put("cover-savanna-unmapped", () -> new Parcel(PROJECT).cover(one("savanna", "bamboo", "kelp")));
        all.put("largest-of-undivided", () -> new Parcel(PROJECT).largest());
        all.put("estimate-taken-as-measured", () -> new Parcel(PROJECT).surveyor(new Parcel.Estimated(SEED)));
        all.put("codes-added-to-fixed-list", () -> new Parcel(PROJECT).codes("a"));
        all.put("prefix-longer-than-id", () -> new Parcel(PROJECT).prefix(20 + SEED));
        all.put("settled-before-match", () -> new Order(NUMBER).to(Order.Phase.PLACED).to(Order.Phase.SETTLED));
        all.put("fill-cancelled-twice", () -> new Order(NUMBER).lastFill());
        all.put("currency-of-old-code", () -> Order.cents(SEED, one("EURO", "DEMARK", "US")));
        all.put("orders-not-comparable", () -> Order.queue(new Order(NUMBER), new Order(BUYER)));
        all.put("lots-with-thousands-mark", () -> Order.lots(SEED + "'000"));
        all.put("total-overflows", () -> Order.total(2_000_000 + SEED, 9_999));
        all.put("rank-missing-in-sort", () -> {
            var l = new ArrayList<>(List.of(1, 2, SEED + 5));
            l.sort(Order.ranking(Map.of(1, 1, 2, 2)));
            return l;
        });
        all.put("confirmation-too-late", () -> new Settlement().confirm(NUMBER, 20 + SEED));
        all.put("work-after-desk-closed", () -> {
            new Settlement().late(() -> {});
            return null;
        });
        all.put("monitor-not-held", () -> {
            new Settlement().release(NUMBER);
            return null;
        });
        all.put("export-of-private-bean", () -> reports.export(new Object()));
        all.put("column-renamed-in-csv", () -> reports.column("code,tons\nF" + SEED + ",3\n", "tonnes"));
        all.put("csv-without-rows", () -> reports.column("code,tonnes\n", "tonnes"));
        all.put("yaml-indent-mixed", () -> reports.template("title: a\n\tnote: " + PROJECT));
        all.put("report-file-gone", () -> reports.read(Path.of("/srv/offset-reports", PROJECT + ".txt")));
        all.put("report-in-latin1", () -> reports.decode(new byte[] {65, (byte) 0xe9, 66}));
        all.put("line-with-too-few-values", () -> reports.line("%s of %s", PROJECT));
        all.put("parents-in-circle", () -> reports.walk(Map.of("a", "b", "b", "a"), "a"));
        all.put("satellite-down", () -> gateways.satellite(PROJECT));
        all.put("valuation-too-slow", () -> gateways.slow(BASE));
        all.put("price-cache-down", () -> gateways.cached(PROJECT));
        all.put("pool-without-url", () -> gateways.pool(properties("maximumPoolSize", "" + SEED)));
        all.put("sealed-block-cut", () -> gateways.unseal(new byte[10 + SEED], new byte[16]));
        all.put("key-of-seven-bytes", () -> gateways.unseal(new byte[16], new byte[6 + SEED]));
        all.put("connector-class-moved", () -> gateways.connector("org.verdant.connect." + one("Verra", "Gold", "Puro")));
        all.put("setting-absent-parsed", () -> gateways.setting(new Properties(), "batch"));
        all.put("project-null-issued", () -> {
            store("nulls").insert(SERIAL, null, 2);
            return null;
        });
        all.put("tonnes-of-unknown-serial", () -> store("unknown").tonnesOf(SERIAL));
        all.put("clause-with-quote", () -> store("quote").find("project = '" + one("Côte d'Ivoire", "O'Higgins") + "'"));
        all.put("clause-on-dropped-column", () -> store("dropped").find("vintage = " + (2010 + SEED)));
        all.put("table-not-migrated", () -> new CreditStore("bare" + SEED).find("1 = 1"));
        return all;
    }

    public static void main(String[] args) throws Exception {
        HttpServer other = HttpServer.create(new InetSocketAddress("127.0.0.1", 9901), 0);
        other.setExecutor(Executors.newCachedThreadPool());
        other.createContext("/identity/", x -> {
            byte[] body = one("passport expired", "no proof of address").getBytes();
            x.sendResponseHeaders(401, body.length);
            x.getResponseBody().write(body);
            x.close();
        });
        other.createContext("/slow", x -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            x.close();
        });
        other.start();
        ObjectMapper json = new ObjectMapper();
        Map<String, Action> entries = entries();
        List<String> names = new ArrayList<>(entries.keySet());
        String how = System.getenv("WRAP");
        List<Action> actions = entries.values().stream().map(a -> Doors.wrapped(a, how)).toList();
        java.util.function.BiConsumer<Integer, Throwable> report = (n, t) -> {
            StringWriter text = new StringWriter();
            t.printStackTrace(new PrintWriter(text, true));
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("bug", names.get(n));
            line.put("type", t.getClass().getCanonicalName());
            line.put("message", String.valueOf(t.getMessage() == null ? "" : t.getMessage()));
            line.put("stack", text.toString());
            line.put("span", "registry job");
            line.put("kind", 1);
            try {
                System.out.println(json.writeValueAsString(line));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
        switch (System.getenv("DOOR")) {
            case "http" -> Doors.http(actions, report);
            case "schedule" -> Doors.schedule(actions, report);
            case "queue" -> Doors.queue(actions, report);
            case "reflection" -> {
                for (int n = 0; n < actions.size(); n++) {
                    try {
                        Action.class.getMethod("perform").invoke(actions.get(n));
                    } catch (java.lang.reflect.InvocationTargetException e) {
                        report.accept(n, e.getCause());
                    }
                }
            }
            default -> Doors.batch(actions, report);
        }
        System.exit(0);
    }
}
