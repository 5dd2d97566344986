package org.depot.stock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.depot.core.Check;
import org.depot.core.Database;

public class Shelf {
    public enum Kind { DRY, COLD }

    private final Map<String, Item> items = new HashMap<>();
    private final List<String> queue = new ArrayList<>();

    public record Item(String name, double weight) {}

    public double weightOf(String name) {
        return items.get(name).weight();
    }

    public void put(Item item) {
        Check.state(item != null, "item is missing");
        items.put(item.name(), item);
    }

    public void rename(Item item, String name) {
        Objects.requireNonNull(name, "name");
        items.put(name, item);
    }

    public void drain(int count) {
        for (int i = 0; i < count + 2; i++) queue.add("box " + i);
        for (String box : queue) queue.remove(box + "");
        for (String box : queue) if (box.endsWith("1")) queue.remove(box);
    }

    public Kind kindOf(String text) {
        return Kind.valueOf(text);
    }

    public Item heaviest() {
        return items.values().stream().max((left, right) -> Double.compare(left.weight(), right.weight())).orElseThrow();
    }

    public Item first(String prefix) {
        return items.values().stream().filter(item -> item.name().startsWith(prefix)).findFirst().get();
    }

    public void save(Object key) {
        new Database().run("insert into shelves", "shelves", key);
    }

    public static class Grid {
        private final int[][] cells;

        public Grid(int size) {
            cells = new int[size][size];
        }

        public int cell(int x, int y) {
            return cells[x][y];
        }

        public int average(int sum, int count) {
            return sum / count;
        }
    }

    /** Zones hold zones. */
    public static class Zone {
        public final List<Zone> inner = new ArrayList<>();

        public int count() {
            int all = 1;
            for (Zone zone : inner) all += zone.count();
            return all;
        }
    }
}
