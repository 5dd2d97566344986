package at.rebenhof.cellarbook.cellar;

import java.time.LocalDate;
import java.util.List;

public record Lot(String code, String grape, LocalDate harvested, Grower grower, List<Lot> parts) {
    public record Grower(String name, Address address) {
    }

    public record Address(String street, String village) {
    }

    public static Lot of(String code) {
        return new Lot(code, "Riesling", null, null, List.of());
    }
}
