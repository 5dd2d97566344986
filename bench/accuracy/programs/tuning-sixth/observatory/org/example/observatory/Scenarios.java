package org.example.observatory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.example.observatory.archive.Images.Image;
import org.example.observatory.night.Schedule;

/** What is asked in a way that meets a defect: its label, the route, and the input. */
record Scenarios(int seed) {
    record Asked(String bug, String route, Map<String, Object> input) {}

    @SafeVarargs
    private <T> T pick(T... of) {
        return of[seed % of.length];
    }

    private static Asked ask(String bug, String route, Object... pairs) {
        Map<String, Object> input = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) input.put((String) pairs[i], pairs[i + 1]);
        return new Asked(bug, route, input);
    }

    List<Asked> all() {
        List<Asked> all = new ArrayList<>(night());
        all.addAll(archive());
        all.addAll(outside());
        all.addAll(telescope());
        return all;
    }

    private List<Asked> night() {
        return List.of(
            ask("slot-without-target", "POST /slots", "target", null, "from", "21:30"),
            ask("slot-time-with-h", "POST /slots", "target", "M31", "from", (20 + seed % 4) + "h30"),
            ask("priority-of-new-target", "GET /priority", "target", pick("M81", "M101", "NGC 891")),
            ask("priorities-of-unknown-targets", "GET /priorities", "targets", List.of("M31", "X" + seed)),
            ask("night-is-over", "POST /next"),
            ask("constellations-in-a-ring", "GET /reach", "from", pick("Lyra", "Cygnus")),
            ask("zone-by-town", "GET /times", "zone", pick("La Palma", "Paranal", "Mauna Kea"), "minute", 10),
            ask("observer-of-blanks", "GET /observer", "name", " ".repeat(1 + seed)),
            ask("simulation-of-negative-nights", "POST /simulations", "nights", -seed),
            ask("third-station-down", "GET /weather", "stations", List.of("north", "south")),
            ask("seeing-sent-as-text", "GET /seeing", "report", Map.of("seeing", "1." + seed)),
            ask("clouds-not-measured", "POST /events", "event", new Schedule.Clouds(null)),
            ask("cleared-at-foreign-dome", "POST /events", "event", new Schedule.Cleared("X" + seed)));
    }

    private List<Asked> archive() {
        List<Image> images = new ArrayList<>(List.of(new Image(seed, "M31", 5), new Image(seed + 1, "M31", 20), new Image(seed + 2, "M13", 8)));
        return List.of(
            ask("image-stored-twice", "POST /images", "id", 1, "target", "M31", "seconds", seed),
            ask("target-longer-than-column", "POST /images", "id", 100 + seed, "target", "Whirlpool Galaxy " + seed, "seconds", 60),
            ask("seconds-with-unit", "POST /images", "id", 200 + seed, "target", "M31", "seconds", seed + " s"),
            ask("renamed-to-nothing", "PUT /images", "id", 1, "target", null),
            ask("longest-of-unseen-target", "GET /longest", "target", "M" + (50 + seed)),
            ask("magnitude-never-migrated", "GET /bright", "magnitude", seed + 0.5),
            ask("two-images-of-target", "GET /targets", "images", images),
            ask("exposure-unknown", "GET /exposure", "images", List.of(new Image(seed, "M31", null))),
            ask("no-long-image", "GET /best", "images", images),
            ask("header-cut-short", "POST /headers", "bytes", new byte[] {0, (byte) (20 + seed), 65}),
            ask("catalogue-is-empty", "GET /catalogues", "path", "/dev/null"),
            ask("mosaic-without-tiles", "POST /mosaics"));
    }

    private List<Asked> outside() {
        return List.of(
            ask("alert-with-new-field", "POST /alerts", "text", "{\"name\":\"GRB " + seed + "\",\"ra\":1.5,\"" + pick("dec", "epoch", "band") + "\":2}"),
            ask("alert-right-ascension-in-hours", "POST /alerts", "text", "{\"name\":\"GRB\",\"ra\":\"" + seed + "h12m\"}"),
            ask("alert-cut-off", "POST /alerts", "text", "{\"name\":\"GRB " + seed),
            ask("proposal-without-targets", "POST /proposals", "text", "{\"title\":\"Night " + seed + "\",\"hours\":3}"),
            ask("orbit-service-moved", "GET /orbits", "object", "2024-" + seed),
            ask("ephemeris-server-fails", "GET /ephemerides", "object", "2025-" + seed),
            ask("partner-slower-than-limit", "GET /slow", "object", "C" + seed),
            ask("mirror-is-gone", "GET /mirrors", "object", "C" + seed),
            ask("site-without-latitude", "GET /latitude"),
            ask("exporter-not-on-path", "GET /exporters", "name", pick("Fits", "Png", "Tiff")),
            ask("frame-too-long", "POST /frames", "frame", "x".repeat(10 + seed)),
            ask("spectrograph-without-slits", "GET /slits"),
            ask("camera-not-wired", "GET /width"));
    }

    private List<Asked> telescope() {
        return List.of(
            ask("pointed-below-ground", "POST /point", "altitude", -95.0 - seed),
            ask("rotated-past-stop", "POST /rotate", "position", 170.0, "offset", 20.0 + seed),
            ask("refraction-at-horizon", "GET /refraction", "altitude", seed / 20.0),
            ask("tracked-without-slewing", "POST /track", "target", pick("M31", "M42", "M13")),
            ask("exposed-while-parked", "POST /expose", "seconds", 30 * seed),
            ask("motor-stalls", "POST /slew", "degrees", seed / 4.0),
            ask("firmware-without-build", "GET /firmware"),
            ask("homing-from-zero", "POST /home"),
            ask("shutter-says-nothing", "POST /dome", "answers", Map.of("dome", "open")),
            ask("gain-saved-as-text", "GET /gain", "settings", Map.of("gain", "1." + seed)));
    }
}
