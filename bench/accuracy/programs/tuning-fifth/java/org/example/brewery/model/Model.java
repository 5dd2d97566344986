package org.example.brewery.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

public final class Model {
    private Model() {}

    public record Hop(String name, double alpha) {}

    public record Recipe(String name, String style, List<Hop> hops, Map<String, Integer> grainGrams) {
        public Recipe {
            if (name == null || name.isBlank()) throw new IllegalArgumentException("recipe needs a name (style " + style + ")");
        }
    }

    public static final class Batch {
        public final int number;
        public final Recipe recipe;
        public LocalDate racked;
        public Stage stage = Stage.MASH;
        public Batch parent;

        public Batch(int number, Recipe recipe) {
            this.number = number;
            this.recipe = recipe;
        }

        public int generation() {
            return parent == null ? 0 : 1 + parent.generation();
        }
    }

    public enum Stage { MASH, BOIL, FERMENT, CONDITION, PACKAGED }

    public static class TankOccupiedException extends RuntimeException {
        public TankOccupiedException(String tank, int batch) {
            super("Tank " + tank + " is occupied by batch " + batch);
        }
    }

    public static class SensorException extends Exception {
        public SensorException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    public static class OrderRejectedException extends RuntimeException {
        public OrderRejectedException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
