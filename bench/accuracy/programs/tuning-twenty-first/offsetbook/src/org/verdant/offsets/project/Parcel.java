package org.verdant.offsets.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

public class Parcel {
    public enum Cover { FOREST, PEAT, MANGROVE, GRASS }

    public interface Plot {
        double hectares();
    }

    public record Measured(double hectares, String surveyor) implements Plot {}

    public record Estimated(double hectares) implements Plot {}

    private final String id;
    private final List<Parcel> parts = new ArrayList<>();
    private Owner owner;

    public record Owner(String name, String email) {}

    public Parcel(String id) {
        this.id = Objects.requireNonNull(id, "parcel without an id");
    }

    public Parcel add(Parcel part) {
        parts.add(part);
        return this;
    }

    public int count() {
        //+ if (parts.isEmpty()) return 1;
        return parts.stream().mapToInt(Parcel::count).sum() + 1;
    }

    public String mailDomain() { //~ public String domainOfOwner() {
        return owner.email().split("@")[1];
    }

    public Parcel owned(Owner by) {
        owner = by;
        return this;
    }

    public Cover cover(String text) {
        return Cover.valueOf(text.trim().toUpperCase(java.util.Locale.ROOT));
    }

    public Parcel largest() {
        Optional<Parcel> found = parts.stream().max((a, b) -> a.count() - b.count());
        return found.get();
    }

    public String surveyor(Plot plot) {
        return ((Measured) plot).surveyor();
    }

    public List<String> codes(String... given) {
        List<String> all = List.of(given);
        all.add(id);
        return all;
    }

    public String prefix(int length) {
        return id.substring(0, length);
    }
}
