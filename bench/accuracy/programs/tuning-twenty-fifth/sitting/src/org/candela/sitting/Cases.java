package org.candela.sitting;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.candela.sitting.calendar.Sessions;
import org.candela.sitting.candidate.Candidate;
import org.candela.sitting.candidate.Registry;
import org.candela.sitting.config.Settings;
import org.candela.sitting.desk.Access;
import org.candela.sitting.hall.Hall;
import org.candela.sitting.marking.Marks;
import org.candela.sitting.marking.Workflow;
import org.candela.sitting.paper.Papers;
import org.candela.sitting.remote.Registrar;
import org.candela.sitting.store.Database;
import org.candela.sitting.store.Entries;
import org.candela.sitting.work.Batches;

final class Cases {
    interface Case {
        void run(Values v) throws Exception;
    }

    private static final LocalDate BORN = LocalDate.of(2001, 2, 3);

    private static Candidate candidate(Values v, String centre) {
        return new Candidate(v.candidate(), v.name() + " Test", BORN, centre);
    }

    static Map<String, Case> all(Path home) throws Exception {
        Map<String, Case> on = new LinkedHashMap<>();
        Entries entries = new Entries(new Database("sittings", 4)).open("BASE", "Porto");
        Registrar registrar = new Registrar("http://127.0.0.1:9930");
        Papers papers = new Papers(home);
        on.put("mailer-setting-missing", v -> new Settings("region=eu").require("mailer.host"));
        on.put("pool-size-with-unit", v -> new Settings("pool.size=" + v.number(2, 40) + " threads").poolSize());
        on.put("region-not-set", v -> new Settings("pool.size=" + v.number(2, 40)).region());
        on.put("hall-capacity-quoted", v -> Settings.capacity("halls:\n  main: '" + v.number(20, 400) + "'", "main"));
        on.put("candidate-without-number", v -> new Candidate(null, v.name(), BORN, v.town()));
        on.put("single-name", v -> new Candidate(v.candidate(), v.name(), BORN, v.town()).initials());
        on.put("enrolled-twice", v -> {
            Candidate one = candidate(v, v.town());
            new Registry().enrol(one).enrol(one);
        });
        on.put("candidate-not-found", v -> new Registry().enrol(candidate(v, "x")).find(v.candidate()));
        on.put("centre-of-withdrawn", v -> new Registry().centreOf(v.candidate()));
        on.put("centres-collide", v -> new Registry().queue(candidate(v, "Oslo")).queue(candidate(v, "Oslo")).byCentre());
        on.put("remove-while-walking", v -> {
            String town = v.town();
            new Registry().queue(candidate(v, town)).queue(candidate(v, "x")).queue(candidate(v, "y")).dropCentre(town);
        });
        on.put("late-into-fixed-list", v -> new Registry().appendLate(candidate(v, v.town())));
        on.put("day-in-local-form", v -> Sessions.day(v.number(10, 28) + "." + v.number(10, 12) + ".2026"));
        on.put("zone-region-unknown", v -> Sessions.start(BORN, LocalTime.NOON, "Europe/" + v.pick("Porto", "Graz", "Lille", "Turku", "Bergen")));
        on.put("print-day-with-time", v -> Sessions.print(LocalDate.of(2026, v.number(1, 12), 1)));
        on.put("resit-after-june", v -> Sessions.resit(LocalDate.of(2026, v.number(7, 12), 3)));
        on.put("no-breaks", v -> Sessions.breaks(Duration.ofMinutes(v.number(60, 200)), 0));
        on.put("length-too-long", v -> Sessions.minutes(Duration.ofDays(v.number(30, 90))));
        on.put("hall-sealed", v -> new Hall(1, 2).seal().place(v.candidate()));
        on.put("row-one-based", v -> {
            int rows = v.number(3, 12);
            new Hall(rows, 4).move(v.candidate(), rows, 1);
        });
        on.put("empty-neighbour", v -> {
            Hall hall = new Hall(v.number(2, 5), 3);
            hall.place(v.candidate());
            hall.neighbours(0, 0);
        });
        on.put("plan-with-star", v -> Hall.planned(v.number(2, 9) + "*" + v.number(2, 9)));
        on.put("kind-lower-case", v -> Hall.kind(v.pick("written", "listening", "speaking")));
        on.put("per-head-zero", v -> Hall.invigilators(v.number(10, 90), 0));
        on.put("desks-mixed", v -> Hall.shuffled("A" + v.number(1, 9), v.number(1, 9)));
        on.put("ninth-row", v -> new Hall(12, 2).rowName(v.number(8, 11)));
        on.put("task-not-scored", v -> new Marks(Map.of("reading", 3)).of(v.pick("writing", "use", "oral")));
        on.put("mean-of-none", v -> new Marks(Map.of()).mean());
        on.put("best-of-none", v -> new Marks(Map.of()).best());
        on.put("below-all-bounds", v -> new Marks(Map.of("reading", v.number(1, 9))).grade(List.of(80, 60, 40)));
        on.put("correct-released-marks", v -> new Marks(Map.of()).correct("oral", v.number(1, 9)));
        on.put("marks-stream-twice", v -> Marks.twice(Stream.of(v.number(1, 9))));
        on.put("score-above-limit", v -> Marks.checked(v.paper(), v.number(21, 40), 20));
        on.put("appeal-of-itself", v -> Marks.rounds(new Marks.Appeal() {
            @Override
            public Marks.Appeal of() {
                return this;
            }
        }));
        on.put("release-after-first", v -> new Workflow(v.paper()).to(Workflow.State.FIRST_MARK).to(Workflow.State.RELEASED));
        on.put("back-from-released", v -> new Workflow(v.paper()).to(Workflow.State.FIRST_MARK).to(Workflow.State.SECOND_MARK).to(Workflow.State.RELEASED).to(Workflow.State.COLLECTED));
        on.put("paper-absent", v -> papers.text(v.paper()));
        on.put("public-folder-absent", v -> papers.publish(v.paper(), v.town()));
        on.put("answer-key-absent", v -> papers.answerKey(v.paper()));
        on.put("sealed-with-other-key", v -> Papers.unseal(new byte[v.number(32, 64)], new byte[16]));
        on.put("key-of-odd-size", v -> Papers.unseal(new byte[32], new byte[v.pick(5, 7, 9, 11, 13)]));
        on.put("audio-url-safe", v -> Papers.audio("UklGR" + v.pick("-", "_") + v.hex()));
        on.put("questions-not-closed", v -> Papers.questions("<paper><choice>" + v.town() + "</paper>"));
        on.put("paper-without-choices", v -> Papers.firstChoice(Papers.questions("<paper>" + v.town() + "</paper>")));
        on.put("timing-column-renamed", v -> Papers.timing("task,mins\nlistening," + v.number(10, 60) + "\n"));
        on.put("gap-pattern-star", v -> Papers.gap("*" + v.town(), v.name()));
        on.put("cover-argument-absent", v -> Papers.cover("%s, room %s", v.town()));
        on.put("cover-percent-d-text", v -> Papers.cover("Paper %d", v.paper()));
        on.put("centre-opened-twice", v -> entries.open("BASE", v.town()));
        on.put("town-too-long", v -> entries.open(v.hex(), (v.town() + " ").repeat(6)));
        on.put("entry-of-unknown-centre", v -> entries.enter(v.hex(), BigDecimal.TEN));
        on.put("day-not-iso", v -> entries.reschedule(v.number(1, 99), "week " + v.number(1, 52)));
        on.put("status-column-not-migrated", v -> entries.count(v.hex()));
        on.put("town-of-unknown-centre", v -> entries.town(v.hex()));
        on.put("apostrophe-in-town", v -> entries.search("L'" + v.town()));
        on.put("export-takes-all-connections", v -> entries.export(v.number(5, 9)));
        on.put("connection-used-after-close", v -> entries.settle(v.hex()));
        on.put("registrar-forbids", v -> registrar.identity(v.candidate()));
        on.put("certificate-field-new", v -> registrar.certificate(v.hex()));
        on.put("quota-without-seats", v -> registrar.quota(v.town()));
        on.put("registrar-down", v -> new Registrar("http://127.0.0.1:9939").identity(v.candidate()));
        on.put("certificate-date-empty-object", v -> Registrar.parse("{\"serial\":\"" + v.hex() + "\",\"issued\":\"" + v.number(1, 28) + "/2026\"}"));
        on.put("certificate-level-word", v -> Registrar.parse("{\"level\":\"" + v.pick("upper", "lower", "middle") + "\"}"));
        on.put("serials-object", v -> Registrar.serials("{\"serials\":[" + v.number(1, 9) + "]}"));
        on.put("attachment-not-serializable", v -> Registrar.print(new Object()));
        on.put("callback-with-space", v -> Registrar.host("http://" + v.town().toLowerCase() + ".example/a b"));
        on.put("session-store-down", v -> Registrar.session(9938, v.hex()));
        on.put("pool-closed", v -> Batches.submitAfterClose(() -> v.town()));
        on.put("second-reader-too-slow", v -> Batches.within(v.number(20, 50), () -> {
            Thread.sleep(400);
            return v.town();
        }));
        on.put("queue-of-scripts-full", v -> Batches.fill(2, List.of(v.paper(), v.paper(), v.paper())));
        on.put("signal-without-lock", v -> Batches.signal(v));
        on.put("centre-null-in-map", v -> Batches.remember(new ConcurrentHashMap<>(), v.paper(), null));
        on.put("parties-too-many", v -> Batches.parties(70000 + v.number(1, 99)));
        on.put("marker-class-absent", v -> Batches.plugin("Marker" + v.town()));
        on.put("token-without-expiry", v -> Access.parse(v.name() + ".examiner"));
        on.put("token-expired", v -> Access.check(new Access.Token(v.name(), "examiner", Instant.EPOCH.minusSeconds(v.number(60, 9999))), "mark"));
        on.put("role-renamed", v -> Access.check(new Access.Token(v.name(), v.pick("proctor", "usher"), Instant.MAX), "seat"));
        on.put("examiner-releases", v -> Access.check(new Access.Token(v.name(), "examiner", Instant.MAX), v.pick("release", "seat")));
        return on;
    }
}
