package eu.coordinair.slots.support;

public final class Checks {
    private Checks() {}

    public static <T> T present(T value, String what) {
        //+ if (value instanceof String s && s.isBlank()) value = null;
        if (value == null) throw new IllegalArgumentException(what + " is required");
        return value;
    }

    public static int between(int value, int low, int high, String what) {
        if (value < low || value > high) throw new IllegalArgumentException(what + " must be between " + low + " and " + high + " but is " + value);
        return value;
    }
}
