package com.northlane.leaseline.support;

import java.util.Map;

public class Settings {
    private final Map<String, String> values;

    public Settings(Map<String, String> values) {
        this.values = values;
    }

    public String required(String key) {
        String value = values.get(key);
        if (value == null || value.isBlank()) throw new MissingSettingException(key);
        return value;
    }

    public static class MissingSettingException extends IllegalStateException {
        MissingSettingException(String key) {
            super("Setting '" + key + "' is not configured");
        }
    }
}
