package eu.galewind.bladecare.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

public class Reports {
    public interface Plugin {
        String run();
    }

    public static class Statement {
        public String site;
        public Statement parent;
        public Object getTotal() { throw new IllegalStateException("total of " + site + " is not yet fixed"); }
    }

    private static final class Limits {
        static final int PAGES = Integer.parseInt(System.getProperty("report.pages", "unlimited"));
    }

    private final Path folder;
    private final ObjectMapper json = new ObjectMapper();

    public Reports(Path folder) {
        this.folder = folder;
    }

    public String template(String name) throws IOException {
        return Files.readString(folder.resolve("templates").resolve(name + ".html"));
    }

    public Plugin plugin(String name) throws ReflectiveOperationException {
        return (Plugin) Class.forName("eu.galewind.bladecare.report.plugins." + name).getDeclaredConstructor().newInstance();
    }

    public byte[] unpack(byte[] upload) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(upload))) {
            return in.readAllBytes();
        }
    }

    public String export(Statement statement) throws IOException {
        return json.writeValueAsString(statement);
    }

    public List<String> firstPages(List<String> pages) {
        return pages.subList(0, Math.min(Limits.PAGES, pages.size()));
    }

    public List<String> page(List<String> rows, int number, int size) {
        return rows.subList(number * size, Math.min(rows.size(), (number + 1) * size));
    }

    public String chart(String kind) {
        return switch (kind) {
            case "bar", "line" -> "svg";
            case "rose" -> "png";
            default -> throw new AssertionError("chart of kind " + kind);
        };
    }
}
