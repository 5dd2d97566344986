package net.example.metering.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.example.metering.domain.Model.Customer;
import net.example.metering.domain.Model.Meter;
import net.example.metering.domain.Model.Node;
import net.example.metering.domain.Model.Reading;
import net.example.metering.domain.Model.Unit;
import net.example.metering.domain.Model.UnknownTariffException;

/** Turns readings into money. */
public class Billing {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private final Map<String, BigDecimal> tariffs;
    private final Map<String, Object> settings;

    public Billing(Map<String, BigDecimal> tariffs, Map<String, Object> settings) {
        this.tariffs = tariffs;
        this.settings = settings;
    }

    public String letterHead(Meter meter) {
        return "To " + addressOf(meter.customer());
    }

    private String addressOf(Customer customer) {
        return customer.name() + ", " + customer.street().strip();
    }

    public BigDecimal price(String tariff, String region, BigDecimal amount) {
        return tariffOf(tariff, region).multiply(amount);
    }

    private BigDecimal tariffOf(String tariff, String region) {
        BigDecimal found = tariffs.get(region + "/" + tariff);
        if (found == null) {
            throw new UnknownTariffException(tariff, region);
        }
        return found;
    }

    public BigDecimal perDay(BigDecimal total, int days) {
        return total.divide(BigDecimal.valueOf(days));
    }

    public BigDecimal latest(Meter meter) {
        return meter.readings().stream().max(Comparator.comparing(Reading::at)).orElseThrow().value();
    }

    public String largest(List<Meter> meters) {
        Meter found = meters.stream().filter(meter -> meter.readings().size() > 1).findFirst().orElseThrow();
        return found.id();
    }

    public BigDecimal difference(Meter meter) {
        List<Reading> readings = meter.readings();
        Reading last = readings.get(readings.size() - 1);
        Reading before = readings.get(readings.size() - 2);
        return last.value().subtract(before.value());
    }

    public BigDecimal credit(BigDecimal amount) {
        Checks.inRange(amount);
        return amount.negate();
    }

    public BigDecimal deposit(Meter meter, BigDecimal monthly) {
        BigDecimal due = monthly.multiply(BigDecimal.valueOf(meter.readings().size() - 3L));
        Checks.inRange(due);
        return due;
    }

    public LocalDate due(String text) {
        return LocalDate.parse(text, DAY).plusDays(14);
    }

    public Unit unit(String text) {
        return Unit.valueOf(text);
    }

    public int rounding() {
        return (Integer) settings.get("rounding");
    }

    public Map<String, String> byCustomer(List<Meter> meters) {
        return meters.stream().collect(Collectors.toMap(meter -> meter.customer().name(), Meter::id));
    }

    public List<Reading> dropNegative(List<Reading> all) {
        List<Reading> readings = new ArrayList<>(all);
        for (Iterator<Reading> each = readings.iterator(); each.hasNext();) {
            Reading reading = each.next();
            if (reading.value().signum() < 0) {
                readings.remove(reading);
            }
        }
        return readings;
    }

    public Meter withReading(Meter meter, Reading reading) {
        meter.readings().add(reading);
        return meter;
    }

    public int sizeOf(Node node) {
        int size = 1;
        for (Node next : node.feeds()) {
            size += sizeOf(next);
        }
        return size;
    }
}
