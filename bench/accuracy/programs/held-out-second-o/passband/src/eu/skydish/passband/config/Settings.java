package eu.skydish.passband.config;

import org.yaml.snakeyaml.Yaml;

import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;

public class Settings {
    public static class Invalid extends RuntimeException {
        public Invalid(String key, String value) {
            super("setting " + key + " has value '" + value + "'");
        }
    }

    private final Properties values = new Properties();

    public Settings with(String key, String value) {
        values.setProperty(key, value);
        return this;
    }

    public int port(String key) {
        //+ String text = values.getProperty(key);
        return Integer.parseInt(values.getProperty(key));
    }

    public double gain(String key) {
        double value = Double.parseDouble(values.getProperty(key));
        if (value < 0) throw new Invalid(key, values.getProperty(key));
        return value;
    }

    public boolean tls(String key) {
        return switch (values.getProperty(key)) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new Invalid(key, values.getProperty(key));
        };
    }

    @SuppressWarnings("unchecked")
    public int antennas(String yaml) {
        Map<String, Object> all = new Yaml().load(yaml);
        return ((Map<String, Object>) all.get("antennas")).size();
    }

    public Object driver(String name) throws ReflectiveOperationException {
        return Class.forName("eu.skydish.passband.driver." + name).getConstructor().newInstance();
    }

    public String text(String language) {
        return ResourceBundle.getBundle("messages_" + language).getString("title");
    }

    public int banner() throws Exception {
        try (InputStream in = Settings.class.getResourceAsStream("/banner.txt")) {
            return in.read();
        }
    }
}
