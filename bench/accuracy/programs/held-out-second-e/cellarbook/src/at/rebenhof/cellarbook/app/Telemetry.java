package at.rebenhof.cellarbook.app;

import at.rebenhof.cellarbook.support.Json;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** As the SDK's span writes an exception. */
public final class Telemetry {
    private Telemetry() {
    }

    public static synchronized void emit(String label, Throwable thrown, String span, int kind) {
        StringWriter stack = new StringWriter();
        thrown.printStackTrace(new PrintWriter(stack));
        String type = thrown.getClass().getCanonicalName();
        Map<String, Object> sent = new LinkedHashMap<>();
        sent.put("bug", label);
        sent.put("type", type == null ? "" : type);
        sent.put("message", thrown.getMessage() == null ? "" : thrown.getMessage());
        sent.put("stack", stack.toString());
        sent.put("span", span);
        sent.put("kind", kind);
        try {
            System.out.println(Json.write(sent));
        } catch (Exception unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
