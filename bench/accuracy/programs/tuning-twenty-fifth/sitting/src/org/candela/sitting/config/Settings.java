package org.candela.sitting.config;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import org.yaml.snakeyaml.Yaml;

public class Settings {
    private final Properties properties = new Properties();

    public Settings(String text) throws IOException {
        properties.load(new StringReader(text));
    }

    public String require(String key) {
        String value = properties.getProperty(key);
        if (value == null) throw new IllegalStateException("Setting " + key + " is missing");
        return value;
    }

    public int poolSize() {
        return Integer.parseInt(require("pool.size"));
    }

    public String region() {
        return properties.getProperty("region").toLowerCase();
    }

    @SuppressWarnings("unchecked")
    public static int capacity(String yaml, String hall) {
        Map<String, Object> document = new Yaml().load(yaml);
        Map<String, Object> halls = (Map<String, Object>) document.get("halls");
        return (Integer) halls.get(hall);
    }
}
