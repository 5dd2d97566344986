package com.whitfold.linen.rental;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

public record Contract(int number, String customer, LocalDate from, LocalDate until, List<Line> lines, Contract parent) {
    public record Line(String article, int stock, BigDecimal weekly) {}
}
