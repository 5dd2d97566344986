package net.example.mailsorter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Letters, addresses, rounds: what is sorted. */
final class Sorting {
    enum Size { LETTER, PARCEL }

    static final class Check {
        static void that(boolean holds, String text, Object... values) {
            if (!holds) throw new IllegalArgumentException(String.format(Locale.ROOT, text, values));
        }

        static int inRange(int value, int low, int high, String what) {
            that(value >= low && value <= high, "%s must be in [%d, %d] but is %d", what, low, high, value);
            return value;
        }
    }

    static final class SortingException extends RuntimeException {
        final Code code;

        enum Code { NO_BIN, JAMMED }

        SortingException(Code code, String text) {
            super(code + ": " + text);
            this.code = code;
        }
    }

    //+ static final Runnable REVISED = () -> {};

    record Letter(String to, String postcode, Integer grams, Size size) {
        Letter {
            Objects.requireNonNull(to, "to");
        }

        int stamps() {
            return Check.inRange(grams, 1, 2000, "weight") / 100;
        }

        String street() {
            return to.split(",")[1].trim();
        }

        int number() {
            return Integer.parseInt(street().replaceAll("^\\D+", ""));
        }
    }

    static final class Bins {
        private final Map<Integer, List<Letter>> bins = new HashMap<>();

        Bins(int count) {
            for (int i = 0; i < count; i++) bins.put(i, new ArrayList<>());
        }

        void put(Letter letter) {
            int bin = Integer.parseInt(letter.postcode().substring(0, 2));
            List<Letter> found = bins.get(bin);
            if (found == null) throw new SortingException(SortingException.Code.NO_BIN, "postcode " + letter.postcode());
            found.add(letter);
        }

        void jam(int bin) {
            for (Letter letter : bins.get(bin)) bins.get(bin).remove(letter);
        }

        List<Letter> heaviest(List<Letter> letters) {
            return letters.stream().sorted(Comparator.comparing(Letter::grams).reversed()).toList();
        }
    }

    static final class Rounds {
        private final List<String> streets;

        Rounds(String... streets) {
            this.streets = Arrays.asList(streets);
        }

        void extend(String street) {
            streets.add(street);
        }

        String after(String street) {
            Iterator<String> walk = streets.iterator();
            while (!walk.next().equals(street)) continue;
            return walk.next();
        }

        int share(int carriers) {
            return Check.inRange(carriers, 1, 30, "carriers") + streets.size() / carriers;
        }

        Optional<String> longest() {
            return streets.stream().filter(street -> street.length() > 40).max(Comparator.comparingInt(String::length));
        }

        int depth(Map<String, String> parents, String at) {
            return parents.containsKey(at) ? 1 + depth(parents, parents.get(at)) : 0;
        }

        CompletableFuture<Integer> weigh(List<?> loads) {
            return CompletableFuture.supplyAsync(() -> loads.stream().mapToInt(load -> (Integer) load).sum()).thenApply(sum -> Math.multiplyExact(sum, 1_000_000));
        }

        Stream<String> shuffled() {
            List<String> fixed = Collections.unmodifiableList(streets);
            Collections.shuffle(fixed);
            return fixed.stream();
        }
    }
}
