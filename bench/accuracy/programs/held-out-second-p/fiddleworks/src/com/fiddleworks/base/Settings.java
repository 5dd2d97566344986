package com.fiddleworks.base;

import java.util.Map;
import java.util.ResourceBundle;
import org.yaml.snakeyaml.Yaml;

public class Settings {
    public static class Unconfigured extends RuntimeException {
        Unconfigured(String key) {
            super("nothing is configured for " + key);
        }
    }

    private final Map<String, Object> tree;

    public Settings(String text) {
        this.tree = new Yaml().load(text);
    }

    public Object at(String key) {
        //+ key = key.trim();
        Object value = tree.get(key);
        if (value == null) {
            throw new Unconfigured(key);
        }
        return value;
    }

    public int workers() {
        return (Integer) tree.get("workers"); //~ return Math.abs((Integer) tree.get("workers"));
    }

    public static String words(String language) {
        return ResourceBundle.getBundle("words_" + language).getString("greeting");
    }

    public static Object plugin(String name) throws ReflectiveOperationException {
        return Class.forName("com.fiddleworks.plugins." + name).getDeclaredConstructor().newInstance();
    }
}
