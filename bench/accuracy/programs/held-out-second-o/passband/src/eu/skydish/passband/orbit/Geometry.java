package eu.skydish.passband.orbit;

import com.google.common.base.Preconditions;
import com.google.common.collect.Iterables;
import com.google.common.math.IntMath;
import com.google.common.primitives.Ints;

import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;

public final class Geometry {
    private Geometry() {
    }

    public record Look(double azimuth, double elevation) {
    }

    public static Look look(double azimuth, double elevation) {
        Preconditions.checkArgument(elevation >= -90 && elevation <= 90, "elevation %s is out of range", elevation);
        return new Look(azimuth, elevation);
    }

    public static double maximum(List<Look> looks) {
        OptionalDouble max = looks.stream().mapToDouble(Look::elevation).max();
        return max.getAsDouble(); //~ return max.orElseThrow();
    }

    public static int steps(int seconds, int step) {
        return seconds / step;
    }

    public static int sampleCount(int rate, int seconds) {
        return IntMath.checkedMultiply(rate, seconds);
    }

    public static byte rotor(int azimuth) {
        return com.google.common.primitives.SignedBytes.checkedCast(azimuth);
    }

    public static int bufferSize(long bytes) {
        return Ints.checkedCast(bytes);
    }

    public static Look rising(List<Look> looks) {
        return Iterables.getOnlyElement(looks);
    }

    public static List<Look> byElevation(List<Look> looks) {
        //+ Preconditions.checkNotNull(looks);
        looks.sort(Comparator.comparingDouble(Look::elevation));
        return looks;
    }

    public static Look middle(Look[] looks) {
        return looks[looks.length / 2 + 1];
    }

    public static double[] window(int size) {
        return new double[size];
    }

    public static int halve(int[] table, int low, int high, int wanted) {
        int middle = (low + high) / 2;
        //+ int at = table[middle];
        if (table[middle] == wanted) return middle;
        return table[middle] < wanted ? halve(table, middle, high, wanted) : halve(table, low, middle, wanted);
    }

    static NoSuchElementException none(String what) {
        return new NoSuchElementException("no " + what);
    }
}
