package eu.coordinair.slots.support;

public final class Draw {
    private static long state = Long.parseLong(System.getenv("SEED")) * 16807;

    private Draw() {}

    public static synchronized int in(int low, int high) {
        state = (state * 16807 + 5) % 2147483647L;
        return low + (int) (state % (high - low + 1));
    }

    public static String of(String... words) {
        return words[in(0, words.length - 1)];
    }

    public static String flight() {
        return of("LX", "OS", "SK", "TP", "EI") + in(100, 2999);
    }
}
