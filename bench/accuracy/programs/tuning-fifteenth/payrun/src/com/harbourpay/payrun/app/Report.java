package com.harbourpay.payrun.app;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code recordException} of the SDK makes of an exception. */
final class Report {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    static void send(Route route, Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text, true));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("bug", route.bug());
        line.put("type", error.getClass().getCanonicalName());
        line.put("message", error.getMessage() == null ? "" : error.getMessage());
        line.put("stack", text.toString());
        line.put("span", route.span());
        line.put("kind", "http".equals(System.getenv("DOOR")) ? 2 : 1);
        System.out.println(GSON.toJson(line));
    }
}
