package org.tremora;

import static org.tremora.Vary.SEED;
import static org.tremora.Vary.code;
import static org.tremora.Vary.num;
import static org.tremora.Vary.person;
import static org.tremora.Vary.region;
import static org.tremora.Vary.word;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.tremora.access.Keys;
import org.tremora.alert.Alerts;
import org.tremora.config.Settings;
import org.tremora.feed.FeedClient;
import org.tremora.quake.Associator;
import org.tremora.quake.Associator.Pick;
import org.tremora.quake.Catalog;
import org.tremora.quake.Catalog.Status;
import org.tremora.station.StationRepository;
import org.tremora.station.StationService;
import org.tremora.station.StationService.Sensor;
import org.tremora.station.StationService.Station;
import org.tremora.wave.Decoder;

final class Entries {
    record Entry(String label, String span, int kind, Callable<Object> run) {}

    interface Action { void run() throws Exception; }

    static final List<Entry> ALL = new ArrayList<>();

    private static void add(String label, String span, int kind, Callable<Object> run) { ALL.add(new Entry(label, span, kind, run)); }

    private static void act(String label, String span, int kind, Action action) {
        add(label, span, kind, () -> { action.run(); return null; });
    }

    static {
        StationRepository repository = new StationRepository();
        StationService stations = new StationService(repository);
        Decoder decoder = new Decoder();
        Associator associator = new Associator();
        Catalog catalog = new Catalog();
        FeedClient feed = new FeedClient("http://127.0.0.1:9860");
        Alerts alerts = new Alerts();
        Keys keys = new Keys();

        add("gain-total-null", "GET /stations/gain", 2, () -> repository.gainTotal("none"));
        add("export-takes-whole-pool", "GET /export", 2, repository::exportAll);
        add("archive-down", "GET /archive", 2, () -> StationRepository.archive("select 1"));
        act("register-latitude", "POST /register", 2, () -> stations.register(Map.of("code", code(), "latitude", 90.5 + num(1, 400))));
        act("register-region-missing", "POST /register", 2, () -> stations.register(Map.of("code", code(), "latitude", 3.0)));
        add("sensitivity-absent", "GET /counts", 2, () -> stations.counts(new Station(code(), new Sensor("T-120", null), List.of()), 2));
        add("vertical-of-two-channels", "GET /vertical", 2, () -> stations.vertical(List.of(new Station("X", null, List.of("HHE", "HHN"))), "X"));
        add("samples-negative-count", "decode", 4, () -> decoder.samples(new byte[8], -num(1, 900)));
        add("decimate-by-zero", "decode", 4, () -> decoder.decimate(new int[] {1, 2}, 0));
        add("window-reversed", "GET /window", 2, () -> decoder.window(new int[90], num(50, 80), num(1, 40)));
        add("header-short", "decode", 4, () -> decoder.header("000001D " + word()));
        act("last-sample-differs", "verify", 4, () -> decoder.verify(num(1, 99999), new int[] {num(1, 50)}, num(60, 99)));
        add("payload-base64", "POST /payload", 2, () -> decoder.payload("%" + word()));
        add("rate-decimal", "decode", 4, () -> decoder.rate(num(1, 200) + ".0"));
        add("pick-without-time", "locate", 1, () -> associator.ordered(List.of(new Pick(code(), null, 1), new Pick(code(), 2d, 1))));
        add("station-picked-twice", "locate", 1, () -> { String code = code(); return associator.byStation(List.of(new Pick(code, 1d, 1), new Pick(code, 2d, 1))); });
        add("clusters-mutual", "GET /clusters", 2, () -> {
            Associator.Cluster one = new Associator.Cluster("one");
            one.near.add(one);
            return associator.size(one);
        });
        add("zero-days", "GET /rate", 2, () -> associator.perDay(num(1, 90), 0));
        add("title-without-region", "GET /title", 2, () -> catalog.title("ev" + num(1, 9999)));
        add("zone-invented", "GET /local", 2, () -> catalog.local(Instant.EPOCH, "Europe/" + region().replace(' ', '_')));
        add("thirtieth-of-february", "GET /anniversary", 2, () -> catalog.anniversary(1990 + num(1, 30), 2, 30));
        add("agency-null", "publish", 4, () -> catalog.publish(Map.of("magnitude", "4." + num(1, 9))));
        act("merge-into-fixed", "POST /merge", 2, () -> catalog.merge(Map.of(), new LinkedHashMap<>(Map.of("a", word()))));
        add("bulletin-gone", "GET /bulletin", 3, () -> feed.bulletin("gone-" + num(1, 9999)));
        add("bulletin-magnitude-text", "GET /bulletin", 3, () -> feed.bulletin("text-" + num(1, 9999)));
        add("bulletin-without-origin", "GET /depth", 3, () -> feed.depth("plain-" + num(1, 9999)));
        add("region-with-space", "GET /count", 3, () -> feed.count(region()));
        add("mirror-refused", "GET /mirror", 3, () -> new FeedClient("http://127.0.0.1:9862").bulletin("ev" + num(1, 99)));
        add("quakeml-unclosed", "POST /quakeml", 2, () -> feed.quakeml("<quakeml><event><" + word() + "></event></quakeml>"));
        act("pager-refused", "page", 3, () -> alerts.page(person(), 9863));
        add("broadcast-phone-null", "broadcast", 4, () -> alerts.broadcast(List.of(new Alerts.Recipient(person(), null, List.of()))));
        add("siren-silent", "siren", 3, () -> alerts.siren(region()));
        add("levels-of-zone-absent", "escalate", 4, () -> alerts.escalate(new HashMap<>(), region()));
        act("submit-after-shutdown", "alert", 4, () -> alerts.afterShutdown(region()));
        add("pattern-brace", "alert", 4, () -> alerts.text("Shaking in {" + word() + "}", region()));
        add("text-untranslated", "alert", 4, () -> alerts.translated("felt." + word()));
        add("key-empty", "start", 1, () -> keys.sign(word(), ""));
        add("sealed-length", "POST /sealed", 2, () -> keys.open(new byte[num(17, 31)]));
        add("token-one-part", "GET /me", 2, () -> keys.subject(word()));
        add("setting-absent", "start", 1, () -> new Settings().get("feed.primary"));
        add("ring-buffer-huge", "start", 1, () -> new Settings().with("ring.buffer", "9" + num(100000000, 999999999)).ringBuffer());
        add("model-file-absent", "start", 1, () -> new Settings().velocityModel(word()));
    }
}
