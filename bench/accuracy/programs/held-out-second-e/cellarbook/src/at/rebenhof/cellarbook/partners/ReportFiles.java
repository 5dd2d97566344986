package at.rebenhof.cellarbook.partners;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

public class ReportFiles {
    private final Path root;

    public ReportFiles(Path root) {
        this.root = root;
    }

    public String template(String name) {
        try {
            return Files.readString(root.resolve("reports").resolve(name + ".ftl"));
        } catch (IOException cause) {
            throw new UncheckedIOException("Template " + name + " is not there", cause);
        }
    }

    public void export(String day) throws IOException {
        Files.writeString(root.resolve("classes").resolve("missing-" + day).resolve("out.csv"), "a;b");
    }

    public List<String> growers(String csv) throws IOException {
        List<String> names = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(csv, CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build())) {
            for (CSVRecord record : parser) {
                names.add(record.get("grower") + record.get("kilos"));
            }
        }
        return names;
    }

    public double must(String line) {
        String[] parts = line.split(";");
        return Double.parseDouble(parts[0]) * Double.parseDouble(parts[1]);
    }
}
