package com.folio.pressrun.app;

import com.google.gson.Gson;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;

public final class Telemetry {
  /** As recordException of the SDK writes an exception. */
  public static String line(String bug, Throwable error, String span, int kind) {
    var text = new StringWriter();
    error.printStackTrace(new PrintWriter(text, true));
    var line = new LinkedHashMap<String, Object>();
    line.put("bug", bug);
    line.put("type", error.getClass().getCanonicalName());
    line.put("message", error.getMessage() == null ? "" : error.getMessage());
    line.put("stack", text.toString());
    line.put("span", span);
    line.put("kind", kind);
    return new Gson().toJson(line);
  }
}
