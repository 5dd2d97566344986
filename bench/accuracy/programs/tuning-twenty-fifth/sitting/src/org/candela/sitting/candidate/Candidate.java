package org.candela.sitting.candidate;

import java.time.LocalDate;
import java.util.Objects;

public record Candidate(String number, String name, LocalDate born, String centre) {
    public Candidate {
        Objects.requireNonNull(number, "number of a candidate");
    }

    public String initials() {
        String[] parts = name.split(" ");
        return parts[0].substring(0, 1) + parts[1].charAt(0);
    }

    public int age(LocalDate on) {
        return on.getYear() - born.getYear();
    }
}
