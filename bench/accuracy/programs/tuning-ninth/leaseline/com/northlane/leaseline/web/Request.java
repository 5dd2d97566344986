package com.northlane.leaseline.web;

import java.util.Map;

public record Request(Map<String, String> parameters) {
    public String param(String name) {
        return parameters.get(name);
    }

    public int intParam(String name, int fallback) {
        String text = parameters.get(name);
        return text == null ? fallback : Integer.parseInt(text);
    }
}
