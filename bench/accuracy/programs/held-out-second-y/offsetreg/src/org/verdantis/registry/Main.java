package org.verdantis.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.verdantis.registry.api.Doors;

public final class Main {
  public static void main(String[] args) throws Exception {
    String door = String.valueOf(System.getenv("DOOR"));
    ObjectMapper mapper = new ObjectMapper();
    for (Requests.Entry entry : new Requests(Integer.parseInt(System.getenv("SEED"))).all()) {
      Throwable error = Doors.through(entry.task());
      if (error == null) {
        System.err.println("nothing failed: " + entry.id());
        continue;
      }
      StringWriter text = new StringWriter();
      error.printStackTrace(new PrintWriter(text));
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("bug", entry.id());
      line.put("type", error.getClass().getCanonicalName() == null ? error.getClass().getName() : error.getClass().getCanonicalName());
      line.put("message", error.getMessage() == null ? "" : error.getMessage());
      line.put("stack", text.toString());
      line.put("span", door.equals("http") ? "POST /v2/operations" : "registry.operation");
      line.put("kind", door.equals("http") ? 2 : 1);
      System.out.println(mapper.writeValueAsString(line));
    }
    System.exit(0);
  }
}
