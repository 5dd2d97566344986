package eu.galewind.bladecare.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.galewind.bladecare.Catalogue;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the SDK makes of a throwable: its canonical name, its message, and its stack as printed. */
final class Telemetry {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Telemetry() {}

    static void record(Catalogue.Item item, Throwable thrown) {
        if (item.bug().isEmpty()) return;
        StringWriter stack = new StringWriter();
        thrown.printStackTrace(new PrintWriter(stack, true));
        String type = thrown.getClass().getCanonicalName();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("bug", item.bug());
        line.put("type", type == null ? "" : type);
        line.put("message", thrown.getMessage() == null ? "" : thrown.getMessage());
        line.put("stack", stack.toString());
        line.put("span", item.span());
        line.put("kind", item.kind() == 2 ? 1 : item.kind() == 1 ? 0 : item.kind());
        try {
            System.out.println(JSON.writeValueAsString(line));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
