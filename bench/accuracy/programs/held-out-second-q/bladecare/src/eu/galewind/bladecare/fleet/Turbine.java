package eu.galewind.bladecare.fleet;

import java.util.Map;

public record Turbine(String id, Site site, Map<String, Integer> hours) {
    public record Site(String name, String zone) {}
}
