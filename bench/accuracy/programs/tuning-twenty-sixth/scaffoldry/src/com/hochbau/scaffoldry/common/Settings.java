package com.hochbau.scaffoldry.common;

import java.util.Map;
import java.util.ResourceBundle;

public final class Settings {
    public static class ConfigurationException extends RuntimeException {
        public ConfigurationException(String key) {
            super("Setting " + key + " is missing");
        }
    }

    private static final Map<String, String> VALUES = Map.of("pool.size", "2", "inspection.days", "seven");

    private Settings() {}

    public static String text(String key) {
        String value = VALUES.get(key);
        if (value == null) {
            throw new ConfigurationException(key);
        }
        return value;
    }

    public static int number(String key) {
        return Integer.parseInt(text(key));
    }

    public static String label(String language, String key) {
        return ResourceBundle.getBundle("labels_" + language).getString(key);
    }
}
