package com.brightmoor.claims;

import com.brightmoor.claims.config.Settings;
import com.brightmoor.claims.service.RatingService.Factor;
import com.brightmoor.claims.service.RatingService.Vehicle;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How each bug is met. */
public class Scenarios {
  public interface Entry {
    void run(Values v) throws Throwable;
  }

  public final Map<String, Entry> all = new LinkedHashMap<>();

  public Scenarios(Application app) {
    all.put("deductible-unknown", v -> {
      String number = v.claim();
      app.repository.insert(number, v.policy(), "APPROVED", BigDecimal.TEN);
      app.controller.payout(number);
    });
    all.put("adjuster-of-no-claim", v -> app.controller.initials(900_000L + v.number()));
    all.put("report-lacks-policy", v -> app.controller.create("{\"number\": \"" + v.claim() + "\", \"amount\": \"" + v.number() + "\"}"));
    all.put("report-amount-words", v -> app.controller.create("{\"policy\": \"" + v.policy() + "\", \"amount\": \"" + v.pick(List.of("about 500", "tba", "EUR 80", "unknown")) + "\"}"));
    all.put("report-amount-numeric", v -> app.controller.create("{\"policy\": \"" + v.policy() + "\", \"amount\": " + v.number() + "}"));
    all.put("report-broken-json", v -> app.controller.create("{\"policy\": \"" + v.policy() + "\", " + v.word() + ": " + v.number()));
    all.put("instalments-comma", v -> app.payments.instalments(v.number() + "," + (10 + v.seed), 4));
    all.put("instalments-endless", v -> app.payments.instalments((v.number() * 3 + 1) + ".00", 3));
    all.put("occurred-in-german", v -> app.controller.show(Map.of("occurred", "0" + (1 + v.seed) + ".11.2025", "state", "paid")));
    all.put("short-policy-number", v -> app.claims.branch("H" + v.number()));
    all.put("close-unpaid", v -> {
      String policy = v.policy();
      app.repository.insert(v.claim(), policy, v.pick(List.of("REPORTED", "ASSIGNED")), BigDecimal.ONE);
      app.claims.close(policy);
    });
    all.put("close-of-claimless-policy", v -> app.claims.close(v.policy()));
    all.put("approve-forbidden", v -> app.controller.approve(v.name(), List.of("read"), v.claim()));
    all.put("two-of-a-policy-in-map", v -> {
      String policy = v.policy();
      for (int i = 0; i < 2; i++) app.repository.insert(v.claim(), policy, "PAID", BigDecimal.ONE);
      app.claims.byPolicy(policy);
    });
    all.put("page-too-big", v -> app.controller.list(Map.of("size", v.number())));
    all.put("paid-removed-in-loop", v -> {
      String policy = v.policy();
      for (String state : List.of("PAID", "REPORTED", "ASSIGNED")) app.repository.insert(v.claim(), policy, state, BigDecimal.ONE);
      app.claims.withoutPaid(policy);
    });
    all.put("draft-stale", v -> app.claims.saveDraft(app.repository.insert(v.claim(), v.policy(), "REPORTED", BigDecimal.ONE), v.number()));
    all.put("adjuster-name-too-long", v -> app.repository.assign(app.repository.insert(v.claim(), v.policy(), "REPORTED", BigDecimal.ONE), (v.name() + " ").repeat(6)));
    all.put("pay-deleted-claim", v -> app.payments.pay(800_000L + v.number(), v.number()));
    all.put("cents-too-many", v -> app.payments.pay(1L, 30_000_000.0 + v.number()));
    all.put("documents-not-migrated", v -> app.documents.paths(v.number()));
    all.put("report-pool-held", v -> app.reports.yearly(2015 + v.seed));
    all.put("term-is-number", v -> app.claims.termText(v.policy()));
    all.put("term-absent", v -> app.claims.termDays("X" + v.policy()));
    all.put("policy-service-fails", v -> {
      String number = v.claim();
      app.repository.insert(number, "gone-" + v.number(), "APPROVED", BigDecimal.TEN);
      app.controller.payout(number);
    });
    all.put("garage-none-near", v -> {
      if (v.seed % 3 == 0) app.rating.garages(List.of(v.word(), v.word()));
      else app.rating.garage(v.word());
    });
    all.put("hail-too-slow", v -> app.rating.hail(v.day().toString()));
    all.put("bank-closed", v -> {
      if (v.seed % 2 == 0) app.payments.refund(v.iban(), v.number());
      else app.payments.transfer(v.iban());
    });
    all.put("estimates-refused", v -> app.payments.estimates(List.of("g" + v.number())));
    all.put("digest-after-shutdown", v -> app.payments.afterShutdown(() -> {}));
    all.put("buffer-below-header", v -> app.payments.buffer(v.seed * 3));
    all.put("upload-data-url", v -> app.documents.upload("data:image/png;base64," + v.word()));
    all.put("archive-not-zipped", v -> app.documents.unpack((v.word() + v.number()).getBytes()));
    all.put("latin-letter", v -> app.documents.decodeLatin(v.pick(List.of("Schäden am Dach", "für Herrn Groß", "Überlauf")).getBytes(StandardCharsets.ISO_8859_1)));
    all.put("sealed-with-old-key", v -> app.documents.unseal((v.word() + v.name() + v.number() + v.iban()).getBytes()));
    all.put("assessment-cut", v -> app.documents.assessment("<assessment><damage>" + v.word() + "</dam" + v.pick(List.of("", "a", "agee>", "age"))));
    all.put("assessment-lacks-damage", v -> app.documents.assessment("<assessment><note>" + v.word() + "</note></assessment>"));
    all.put("region-unknown", v -> app.rating.region(v.pick(List.of("EAST", "WEST", "CENTRE")) + v.seed));
    all.put("rule-of-renamed-field", v -> app.rating.rule(v.pick(List.of("age", "garage", "mileage")) + " > " + v.number(), Map.of("years", v.seed)));
    all.put("vehicle-new-field", v -> app.rating.vehicle("{\"plate\": \"B-" + v.number() + "\", \"year\": 2019, \"" + v.pick(List.of("fuel", "colour", "leased")) + "\": 1}"));
    all.put("export-without-time-module", v -> app.rating.exportVehicle(new Vehicle("K-" + v.number(), 2020, v.day())));
    all.put("zone-misspelt", v -> app.rating.startOf(v.day(), v.pick(List.of("Europe/Berlln", "Europe/Muenchen", "Berlin"))));
    all.put("categories-in-circle", v -> app.rating.depth(Map.of("c" + v.seed, "d", "d", "c" + v.seed), "d"));
    all.put("ratings-bus-down", v -> app.rating.announce(v.policy()));
    all.put("summary-lacks-argument", v -> app.rating.summary(v.name(), v.number()));
    all.put("score-of-unlisted", v -> app.rating.score(List.of(new Factor(v.word(), 1)), v.claim()));
    all.put("mailer-not-provided", v -> Settings.load(Settings.JobConfig.class, null, null));
  }
}
