package com.whitfold.linen.intake;

public record Bag(int number, String customer, String barcode, Double grossKg, String article) {
    public double netKg() {
        return grossKg - 0.35;
    }
}
