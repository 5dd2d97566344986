package at.rebenhof.cellarbook.orders;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;

public class TastingForm {
    @Max(12)
    public int guests;
    @NotNull
    public String host;

    public TastingForm() {
    }

    public TastingForm(int guests, String host) {
        this.guests = guests;
        this.host = host;
    }
}
