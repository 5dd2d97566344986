package eu.galewind.bladecare.fleet;

import eu.galewind.bladecare.util.Ranges;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

public class FleetService {
    private final TurbineRepository turbines;
    private final Map<String, Integer> faults = new HashMap<>();

    public FleetService(TurbineRepository turbines) {
        this.turbines = turbines;
    }

    public String label(Turbine turbine) {
        String name = turbine.site().name(); //~ String name = turbine.site().name().trim();
        return turbine.id() + " at " + name;
    }

    public int hoursUntilService(Turbine turbine, String component) {
        int run = turbine.hours().get(component);
        //+ run = Math.max(run, 0);
        return 8000 - run;
    }

    public String site(String id) {
        return turbines.siteOf(id).get();
    }

    public void commission(String id, String site) throws Exception {
        //+ site = site.trim();
        turbines.add(id.toUpperCase(), site);
    }

    public double averageOutput(List<Integer> megawattHours) {
        int sum = 0;
        for (int each : megawattHours) sum += each;
        return sum / megawattHours.size();
    }

    public BigDecimal costPerTurbine(BigDecimal total, int turbines) {
        return total.divide(BigDecimal.valueOf(turbines));
    }

    public Map<String, String> bySerial(List<String[]> turbines) {
        return turbines.stream().collect(Collectors.toMap(row -> row[0], row -> row[1]));
    }

    public void count(List<String> codes) {
        for (String code : codes) faults.merge(code, 1, Integer::sum);
    }

    public void forget(int fewerThan) {
        for (Iterator<String> codes = faults.keySet().iterator(); codes.hasNext();) {
            String code = codes.next();
            if (faults.get(code) < fewerThan) faults.remove(code);
        }
    }

    public LocalDate commissioned(String text) {
        return LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE);
    }

    public ZonedDateTime quietFrom(Turbine turbine, LocalDate day) {
        return day.atTime(LocalTime.of(22, 0)).atZone(ZoneId.of(turbine.site().zone()));
    }

    public double yaw(double degrees) {
        return Ranges.within("yaw", degrees, 0, 360);
    }
}
