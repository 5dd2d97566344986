package eu.galewind.bladecare;

import java.util.Random;

public class Draw {
    private static final String[] SITES = {"Dogger", "Hornsea", "Borkum", "Anholt", "Saltholm", "Tromper", "Kriegers"};
    private static final String[] PEOPLE = {"Aino Berg", "Bram Smit", "Cleo Marsh", "Dov Peretz", "Elin Dahl", "Farid Nouri", "Greta Holm"};
    private static final String[] PARTS = {"BLT-M42", "SEAL-9", "BRG-220", "PAD-7", "OIL-68", "FLT-12"};
    private final Random random;

    public Draw(int seed) {
        random = new Random(seed * 6151L + 3);
    }

    public int number(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    @SafeVarargs
    public final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    public String site() { return of(SITES); }
    public String person() { return of(PEOPLE); }
    public String part() { return of(PARTS); }
    public String turbine() { return String.format("T-%02d", number(2, 98)); }
}
