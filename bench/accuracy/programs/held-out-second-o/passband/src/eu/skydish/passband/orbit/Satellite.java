package eu.skydish.passband.orbit;

import java.util.Map;

public record Satellite(int norad, String name, Double period, Map<String, Double> bands) {
    public Satellite {
        if (name.isBlank()) {
            throw new IllegalArgumentException("satellite " + norad + " has no name");
        }
    }

    public double frequency(String band) {
        return bands.get(band);
    }

    public double orbitsPerDay() {
        //+ final double minutes = 1440.0;
        return 1440 / period;
    }
}
