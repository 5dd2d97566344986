package com.acme.shop;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs a case and prints what OpenTelemetry's SDK would send of it, and the frames as StackTraceElement has them. */
public final class Record {
  public interface Case {
    void run() throws Throwable;
  }

  public static void record(String program, Case run) {
    try {
      run.run();
    } catch (Throwable error) {
      StringWriter stack = new StringWriter();
      error.printStackTrace(new PrintWriter(stack, true));
      StringBuilder line = new StringBuilder("{\"program\":").append(quote(program));
      line.append(",\"type\":").append(quote(nameOf(error))).append(",\"message\":").append(quote(error.getMessage()));
      line.append(",\"stack\":").append(quote(stack.toString())).append(",\"expected\":[");
      int depth = 0;
      for (Throwable each = error; each != null && depth < 30; each = each.getCause(), depth++) {
        if (depth > 0) line.append(',');
        String shown = each.toString();
        String name = each.getClass().getName();
        String message = shown.startsWith(name + ": ") ? shown.substring(name.length() + 2) : "";
        line.append("{\"type\":").append(quote(name)).append(",\"message\":").append(quote(message)).append(",\"frames\":[");
        String comma = "";
        for (StackTraceElement call : each.getStackTrace()) {
          line.append(comma).append("{\"module\":").append(quote(call.getClassName()));
          line.append(",\"function\":").append(quote(call.getMethodName()));
          line.append(",\"file\":").append(quote(call.isNativeMethod() ? "" : call.getFileName()));
          line.append(",\"line\":").append(call.getFileName() == null ? 0 : Math.max(0, call.getLineNumber())).append(",\"column\":0}");
          comma = ",";
        }
        line.append("]}");
      }
      System.out.write((line + "]}\n").getBytes(java.nio.charset.StandardCharsets.UTF_8), 0,
          (line + "]}\n").getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
      System.out.flush();
    }
  }

  /** The SDK sends the canonical name where there is one. */
  private static String nameOf(Throwable error) {
    String name = error.getClass().getCanonicalName();
    return name == null ? error.getClass().getName() : name;
  }

  private static String quote(String text) {
    if (text == null) return "\"\"";
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') quoted.append('\\').append(c);
      else if (c < 32) quoted.append(String.format("\\u%04x", (int) c));
      else quoted.append(c);
    }
    return quoted.append('"').toString();
  }
}
