package at.rebenhof.cellarbook.support;

import java.util.Random;

/** Values of the day: what growers, carriers and customers sent. */
public class Values {
    private final Random random;

    public Values(long seed) {
        random = new Random(seed * 104729);
    }

    public int below(int limit) {
        return random.nextInt(limit);
    }

    public int id() {
        return 10000 + random.nextInt(89999);
    }

    public String pick(String... of) {
        return of[random.nextInt(of.length)];
    }

    public String grape() {
        return pick("Zweigelt", "Riesling", "Furmint", "Blaufränkisch", "Muskateller", "Neuburger");
    }

    public String name() {
        return pick("Agnes Rohr", "Milan Kovac", "Lea Thaler", "Bruno Weiss", "Ida Sommer");
    }

    public String lot() {
        return pick("L", "M", "K") + id();
    }

    public String date() {
        return "2026-" + String.format("%02d-%02d", 1 + below(12), 1 + below(28));
    }
}
