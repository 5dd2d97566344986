package eu.galewind.bladecare.crew;

import eu.galewind.bladecare.util.Ranges;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

public class Roster {
    public record Technician(String name, Map<String, LocalDate> certificates, Double weight) {}

    public static class NotCertifiedException extends Exception {
        public NotCertifiedException(String name, String certificate, LocalDate until) {
            super(name + " has no valid " + certificate + (until == null ? "" : ", it ended on " + until));
        }
    }

    private final List<Technician> technicians = new ArrayList<>();

    public void send(Technician technician, String certificate, LocalDate day) throws NotCertifiedException {
        LocalDate until = technician.certificates().get(certificate);
        if (until == null || until.isBefore(day)) throw new NotCertifiedException(technician.name(), certificate, until);
        technicians.add(technician);
    }

    public double liftLoad(List<Technician> crew) {
        double sum = 0;
        for (Technician each : crew) sum += each.weight(); //~ sum = crew.stream().mapToDouble(each -> each.weight()).sum();
        return Ranges.within("load of the lift", sum, 0, 240);
    }

    public Technician heaviest(List<Technician> crew) {
        return crew.stream().max(Comparator.comparing(Technician::weight)).orElseThrow();
    }

    public String initials(String name) {
        int blank = name.indexOf(' ');
        return name.substring(0, 1) + name.substring(blank + 1, blank + 2);
    }

    public long shiftHours(LocalDate from, LocalDate to) {
        return Duration.between(from, to).toHours();
    }

    public long restDays(LocalDate last, LocalDate next) {
        return ChronoUnit.DAYS.between(last, next);
    }

    public String[][] week(int days) {
        return new String[days - 7][3];
    }
}
