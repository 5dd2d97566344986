package com.hammerfield.gavelhouse.door;

import java.io.PrintWriter;
import java.io.StringWriter;

final class Telemetry {
    static void report(String bug, Throwable error, String span, int kind) {
        StringWriter stack = new StringWriter();
        error.printStackTrace(new PrintWriter(stack));
        String type = error.getClass().getCanonicalName();
        com.google.gson.JsonObject line = new com.google.gson.JsonObject();
        line.addProperty("bug", bug);
        line.addProperty("type", type == null ? "" : type);
        line.addProperty("message", error.getMessage() == null ? "" : error.getMessage());
        line.addProperty("stack", stack.toString());
        line.addProperty("span", span);
        line.addProperty("kind", kind);
        System.out.println(line);
    }
}
