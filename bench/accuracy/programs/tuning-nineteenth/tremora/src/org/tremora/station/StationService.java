package org.tremora.station;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tremora.support.Checks;

public class StationService {
    public record Sensor(String model, Double sensitivity) {}

    public record Station(String code, Sensor sensor, List<String> channels) {}

    private final StationRepository repository;
    private final Map<String, Integer> uptime = new HashMap<>();

    public StationService(StationRepository repository) { this.repository = repository; }

    public void register(Map<String, ?> form) {
        String code = Checks.text(form, "code");
        double latitude = Checks.between((Double) form.get("latitude"), -90, 90, "latitude");
        repository.add(code, Checks.text(form, "region"), (int) latitude);
    }

    public int uptimeOf(String code) {
        return uptime.get(code);
    }

    public String model(Station station) {
        //+ if (station == null) return "none";
        return station.sensor().model().toUpperCase();
    }

    public double counts(Station station, double volts) {
        return volts * station.sensor().sensitivity();
    }

    public String vertical(List<Station> stations, String code) {
        Optional<Station> found = stations.stream().filter(each -> each.code().equals(code)).findFirst();
        return found.get().channels().get(2);
    }

    public List<String> rename(Station station, String from, String to) {
        List<String> channels = station.channels();
        channels.set(channels.indexOf(from), to);
        return channels;
    }
}
