package net.example.mailsorter;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.example.mailsorter.Sorting.Check;
import net.example.mailsorter.Sorting.Letter;

/** What a letter costs, where it is forwarded to, and on which truck. */
final class Postage {
    record Truck(String plate, int room) {}

    static int price(int grams) {
        return 85 * Check.inRange(grams, 1, 2000, "weight");
    }

    static int insure(int grams, int value) {
        return value / Check.inRange(grams, 1, 2000, "weight");
    }

    private static Letter find(Map<String, Letter> all, String id) {
        return Objects.requireNonNull(all.get(id));
    }

    static String forward(Map<String, Letter> all, String id, String to) {
        return find(all, id).to() + " to " + to;
    }

    static String giveBack(Map<String, Letter> all, String id) {
        return "return to sender of " + find(all, id).postcode();
    }

    private static Truck first(List<Truck> trucks, int room) {
        return trucks.stream().filter(truck -> truck.room() >= room).findFirst().orElseThrow();
    }

    static String load(List<Truck> trucks, int parcels) {
        return first(trucks, parcels).plate();
    }

    static String unload(List<Truck> trucks, int parcels) {
        return "dock of " + first(trucks, -parcels + 100).plate();
    }

    /** Customs answer in words of their own, some of which are no refusal. */
    static void declare(String answer) {
        if (!answer.equals("ok")) throw new IllegalStateException("Customs refused: " + answer);
    }
}
