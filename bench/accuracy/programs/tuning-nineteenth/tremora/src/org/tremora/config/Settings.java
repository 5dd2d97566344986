package org.tremora.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

public class Settings {
    public static class SettingAbsent extends IllegalStateException {
        public SettingAbsent(String name) { super("setting " + name + " is absent"); }
    }

    private final Properties properties = new Properties();

    public Settings with(String name, String value) {
        properties.setProperty(name, value);
        return this;
    }

    public String get(String name) {
        String value = properties.getProperty(name);
        if (value == null) throw new SettingAbsent(name);
        return value;
    }

    public int ringBuffer() {
        long bytes = Long.parseLong(get("ring.buffer"));
        return Math.toIntExact(bytes);
    }

    public Class<?> locator() throws ClassNotFoundException { return Class.forName(get("locator")); }

    public String velocityModel(String name) throws IOException { return Files.readString(Path.of("/etc/tremora/models", name + ".nd")); }
}
