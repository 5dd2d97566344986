package dev.trayline.infra;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;

public final class Recorder {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Recorder() {}

  public static void record(String bug, Throwable failure, String span, int kind) {
    Map<String, Object> of = new LinkedHashMap<>();
    StringWriter stack = new StringWriter();
    failure.printStackTrace(new PrintWriter(stack));
    String type = failure.getClass().getCanonicalName();
    of.put("bug", bug);
    of.put("type", type == null ? failure.getClass().getName() : type);
    of.put("message", failure.getMessage() == null ? "" : failure.getMessage());
    of.put("stack", stack.toString());
    of.put("span", span);
    of.put("kind", kind);
    try {
      System.out.println(JSON.writeValueAsString(of));
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
