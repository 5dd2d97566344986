package org.verdantis.registry;

import com.sun.net.httpserver.HttpServer;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.verdantis.registry.feeds.PriceFeed;
import org.verdantis.registry.issuance.IssuanceService;
import org.verdantis.registry.issuance.Methodology;
import org.verdantis.registry.retirement.RetirementDesk;
import org.verdantis.registry.serial.BlockIndex;
import org.verdantis.registry.serial.SerialBlock;
import org.verdantis.registry.store.Holdings;
import org.verdantis.registry.support.Calendarium;
import org.verdantis.registry.verify.Auditor;

final class Requests {
  record Entry(String id, Callable<?> task) {}

  interface Act {
    void run() throws Exception;
  }

  private final List<Entry> all = new ArrayList<>();
  private final int seed;

  Requests(int seed) {
    this.seed = seed;
  }

  private void on(String id, Callable<?> task) {
    all.add(new Entry(id, task));
  }

  private void does(String id, Act act) {
    all.add(new Entry(id, () -> {
      act.run();
      return null;
    }));
  }

  private String pick(String... of) {
    return of[seed % of.length];
  }

  private void holdings(String name, Uses uses) throws Exception {
    try (Holdings holdings = new Holdings(name + seed)) {
      uses.with(holdings);
    }
  }

  interface Uses {
    void with(Holdings holdings) throws Exception;
  }

  private static String served(int status, int wait, String path, PriceFeed feed) throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newCachedThreadPool(task -> {
      Thread thread = new Thread(task);
      thread.setDaemon(true);
      return thread;
    }));
    server.createContext("/", exchange -> {
      try {
        Thread.sleep(wait);
      } catch (InterruptedException e) {
        return;
      }
      exchange.getResponseHeaders().add("retry-after", Integer.toString(status % 60));
      exchange.sendResponseHeaders(status, -1);
    });
    server.start();
    try {
      return feed.fetch("http://127.0.0.1:" + server.getAddress().getPort() + path);
    } finally {
      server.stop(0);
    }
  }

  List<Entry> all() {
    String project = pick("MAU", "KIR", "TOL", "ANDE", "SUMA") + (300 + seed * 13);
    String account = "ACC" + (7000 + seed * 271);
    BlockIndex index = new BlockIndex().add(new SerialBlock(project, 1000L * seed, 1000L * seed + 99)).add(new SerialBlock(project + "B", 5000L * seed, 5000L * seed + 9));
    IssuanceService issuance = new IssuanceService();
    IssuanceService.Plan plan = new IssuanceService.Plan(project, Methodology.COOKSTOVE, new BigDecimal(100 * seed + 10 + ".5"), Optional.empty());
    RetirementDesk desk = new RetirementDesk();
    RetirementDesk.Request request = new RetirementDesk.Request("r-" + seed * 91, pick("Kestrel $Air", "Big $ave", "Aurora $A"), 40 + seed, null);
    RetirementDesk.Request blank = new RetirementDesk.Request("r-" + seed * 17, "  ", 1, null);
    PriceFeed feed = new PriceFeed();
    Auditor auditor = new Auditor(System.getenv("PREFIX"));

    on("serial-too-few-parts", () -> SerialBlock.parse("VX-" + project + "-" + seed * 100));
    on("serial-with-letters", () -> SerialBlock.parse("VX-" + project + "-" + seed + "O0-" + seed + "99"));
    on("block-reversed-by-clerk", () -> SerialBlock.parse("VX-" + project + "-" + (900 + seed) + "-" + 100 * seed));
    on("block-larger-than-int", () -> new SerialBlock(project, seed, 4_000_000_000L + seed).size());
    on("serial-before-first", () -> index.holding(seed));
    on("serial-in-gap", () -> index.projectOf(1000L * seed + 300));
    does("drop-while-walking", () -> new BlockIndex().add(new SerialBlock(project, 1, 2)).add(new SerialBlock(project, 3, 4)).add(new SerialBlock("X", 5, 6)).drop(project));
    on("page-past-end", () -> index.page(List.of(new SerialBlock(project, 1, 2)), 10 * seed, 10));
    on("methodology-unknown", () -> Methodology.ofCode(pick("DAC", "EW", "BECCS")));
    on("hectares-zero", () -> issuance.perHectare(plan, BigDecimal.ZERO));
    on("hectares-endless", () -> issuance.perHectare(plan, new BigDecimal("7").multiply(BigDecimal.valueOf(3))));
    on("buffer-unset", () -> issuance.buffer(project));
    on("no-reviewer", issuance::nextReviewer);
    on("half-tonne", () -> issuance.wholeTonnes(plan));
    on("plan-no-methodology", () -> issuance.label(new IssuanceService.Plan(project, null, BigDecimal.ONE, Optional.empty())));
    on("issue-blank-project", () -> issuance.issue(" ".repeat(seed), 1, 5));
    on("reissue-all-lost", () -> issuance.reissue(new SerialBlock(project, 10, 20), 11 + seed));
    does("approve-unverified", () -> issuance.approve(plan, pick("DRAFT", "SUBMITTED", "WITHDRAWN")));
    does("not-entitled", () -> issuance.entitled(account, "issue.forest", pick("retire.any", "transfer.out", "audit.read")));
    on("format-of-decimal", () -> issuance.summary(plan));
    on("request-id-no-uuid", () -> desk.id(request));
    on("dollar-in-beneficiary", () -> desk.certificate(request, "For BENEFICIARY, with thanks"));
    does("queue-not-comparable", () -> desk.enqueue(List.of(request, blank)));
    on("token-base64-url", () -> desk.beneficiary((project + "_-" + seed).getBytes()));
    on("legacy-latin1", () -> desk.legacyName(("F\u00f6r" + project).getBytes("ISO-8859-1")));
    on("confirm-in-pool", () -> desk.confirm(Executors.newSingleThreadExecutor(task -> {
      Thread thread = new Thread(task);
      thread.setDaemon(true);
      return thread;
    }), blank));
    on("settle-too-many", () -> desk.settle(request, new SerialBlock(project, 1, 3 + seed)));
    does("settle-timeout", () -> desk.await(new CompletableFuture<>()));
    does("desk-never-freed", () -> {
      desk.serve(blank);
      desk.serve(request);
    });
    does("account-twice", () -> holdings("twice", store -> {
      store.open(account, "Owner");
      store.open(account, "Other");
    }));
    does("holding-without-account", () -> holdings("orphan", store -> store.hold(1000 + seed, account, 5)));
    does("holding-negative", () -> holdings("negative", store -> {
      store.open(account, "Owner");
      store.hold(2000 + seed, account, -seed);
    }));
    does("owner-of-unknown", () -> holdings("unknown", store -> store.owner(account)));
    does("touched-not-migrated", () -> holdings("touched", store -> store.tonnes(account)));
    does("day-not-a-date", () -> holdings("day", store -> {
      store.open(account, "Owner");
      store.since(seed + " weeks ago");
    }));
    does("apostrophe-owner", () -> holdings("quote", store -> store.find(pick("O'Hara Ltd", "D'Arcy plc", "L'Avenir SA"))));
    does("connection-closed", () -> {
      Holdings store = new Holdings("closed" + seed);
      store.close();
      store.open(account, "Owner");
    });
    on("quote-new-field", () -> feed.quote("{\"symbol\":\"" + project + "\",\"bid\":1,\"venue\":\"x\"}"));
    on("quote-cut-off", () -> feed.quote("{\"symbol\":\"" + project));
    on("symbols-missing", () -> feed.symbols("{\"at\":" + seed + "}"));
    on("ask-missing", () -> feed.ask("{\"bid\":" + seed + "}"));
    on("amount-text", () -> feed.amount(pick("n/a", "tbd", "-") + " EUR"));
    on("closing-column", () -> feed.column("symbol,close\n" + project + ",1\n"));
    on("cache-down", () -> feed.cached(project));
    on("feed-throttled", () -> served(429, 0, "/q/" + project, feed));
    on("feed-slow", () -> served(200, 2500, "/slow/" + project, feed));
    on("report-missing", () -> auditor.report(project));
    on("rule-class", () -> auditor.rule(pick("Additionality", "Leakage", "Baseline") + "Rule"));
    on("rule-throws", () -> auditor.apply((Auditor.Rule) of -> of.charAt(20) == 'x', project));
    on("retries-unset", () -> auditor.retries(new Properties()));
    on("quarter-short", () -> auditor.quarter("Q" + seed + "/26"));
    on("pair-three-fields", () -> auditor.pair(project + ";" + seed + ";x"));
    does("findings-immutable", () -> auditor.publish(Collections.unmodifiableList(new ArrayList<>(Arrays.asList(project)))));
    on("day-iso", () -> Calendarium.day("2026-1" + seed % 3 + "-0" + (1 + seed)));
    on("zone-abbreviation", () -> Calendarium.zone(pick("PST8", "CEST", "EDT")));
    on("month-of-thirty", () -> Calendarium.endOf(2020 + seed, seed % 2 == 0 ? 6 : 9));
    return all;
  }
}
