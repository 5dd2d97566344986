package eu.galewind.bladecare.util;

public final class Ranges {
    private Ranges() {}

    public static class OutOfRange extends RuntimeException {
        public OutOfRange(String what, double value, double low, double high) {
            super(String.format(java.util.Locale.ROOT, "%s of %.1f is outside of %.0f to %.0f", what, value, low, high));
        }
    }

    public static double within(String what, double value, double low, double high) {
        if (value < low || value > high) throw new OutOfRange(what, value, low, high);
        return value;
    }
}
