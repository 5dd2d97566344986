package com.harbourpay.payrun.load;

import com.harbourpay.payrun.util.Amounts;
import com.harbourpay.payrun.util.Checks;
import com.harbourpay.payrun.util.Dates;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

public final class Timesheets {
    public record Shift(int person, LocalDate day, BigDecimal hours) {}

    private static final CSVFormat FORMAT = CSVFormat.Builder.create().setDelimiter(';').setHeader().setSkipHeaderRecord(true).build();

    public List<Shift> read(String text) throws IOException {
        List<Shift> shifts = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            for (CSVRecord record : parser) shifts.add(shift(record));
        }
        return shifts;
    }

    private Shift shift(CSVRecord record) {
        //+ String site = record.isMapped("site") ? record.get("site") : "";
        int person = Integer.parseInt(record.get("person"));
        LocalDate day = Dates.day(record.get("day"));
        return new Shift(person, day, Amounts.parse(record.get("hours")));
    }

    public List<String> costCentres(String text) throws IOException {
        List<String> centres = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            for (CSVRecord record : parser) centres.add(Checks.required(record.toMap(), "centre"));
        }
        return centres;
    }

    public BigDecimal longest(List<Shift> shifts) {
        return shifts.stream().map(Shift::hours).max(BigDecimal::compareTo).get();
    }

    public String[] station(String line) {
        String[] parts = line.split("/");
        return new String[] {parts[0], parts[2]};
    }
}
