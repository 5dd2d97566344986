package com.whitfold.linen.wash;

public enum WashProgram {
    BOIL_90(90, 48), COLOUR_60(60, 40), DELICATE_40(40, 32), DISINFECT_71(71, 55);

    final int celsius;
    final int minutes;

    WashProgram(int celsius, int minutes) {
        this.celsius = celsius;
        this.minutes = minutes;
    }
}
