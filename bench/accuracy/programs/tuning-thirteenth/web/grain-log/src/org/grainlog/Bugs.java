package org.grainlog;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.grainlog.load.Importer;
import org.grainlog.report.Reports;

/** How each bug is met, in the order of its names. */
final class Bugs {
    static final List<String> NAMES = List.of("import-date-of-scale", "import-weight-with-comma", "scale-file-gone", "lot-twice-in-batch", "split-more-than-all", "farm-with-two-lots",
        "latest-of-none", "heaviest-of-grade", "share-by-three", "silo-list-fixed", "label-format-unknown", "page-past-end");

    private static final String[] FARMS = {"Achern", "Birkhof", "Clausen", "Dreisam", "Erlenhof", "Feldberg", "Gersten", "Holm", "Iven"};
    private final int seed;
    private final String farm;
    private final String other;
    private final Importer importer = new Importer();
    private final Reports reports = new Reports();

    Bugs(int seed) {
        this.seed = seed;
        this.farm = FARMS[seed % 9];
        this.other = FARMS[(seed * 2 + 4) % 9];
    }

    private Lot lot(String id, int tonnes) {
        return new Lot(id, farm, BigDecimal.valueOf(tonnes), LocalDate.of(2031, 8, seed), Lot.Grade.FEED);
    }

    List<Callable<Object>> entries() {
        String id = farm.substring(0, 2).toUpperCase() + "-" + (1000 + seed * 77);
        return List.of(
            () -> importer.lots(other + ".csv", List.of(id + ";" + farm + ";" + seed + ".5;0" + seed + "/08/2031;FEED")),
            () -> importer.lots(farm + ".csv", List.of(id + ";" + farm + ";4;2031-08-02;SEED", id + ";" + other + ";" + seed + ",25;2031-08-02;SEED")),
            () -> importer.bytes(Path.of("/var/scales"), List.of(farm + "-" + seed + ".dat")),
            () -> run(() -> importer.reload(other + "-" + seed, List.of(lot(id, 4), lot(id, 5)))),
            () -> lot(id, seed).split(BigDecimal.valueOf(10L + seed)),
            () -> reports.byFarm(List.of(lot(id, seed), lot(id + "b", 3))),
            () -> reports.latest(List.of()),
            () -> reports.heaviest(List.of(lot(id, seed)), Lot.Grade.MILLING),
            () -> reports.share(lot(id, 21 * seed + 1), seed % 2 == 0 ? 3 : 7),
            () -> reports.reserve(seed % 2 == 0 ? "north" : "south", "X" + seed),
            () -> reports.label(lot(id, 2), Map.of("short", Lot::id), other),
            () -> reports.page(List.of(lot(id, 1), lot(id, 2)), 1, 2 + seed));
    }

    private static Object run(Runnable work) {
        work.run();
        return null;
    }
}
