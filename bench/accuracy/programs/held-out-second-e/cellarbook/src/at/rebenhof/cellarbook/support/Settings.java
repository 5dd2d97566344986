package at.rebenhof.cellarbook.support;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

public class Settings {
    private final Map<String, String> values;

    public Settings(Map<String, String> values) {
        this.values = values;
    }

    public String need(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("Setting " + name + " is missing");
        }
        return value;
    }

    public int number(String name) {
        return Integer.parseInt(need(name));
    }

    public String text(String key) {
        return ResourceBundle.getBundle("labels", Locale.ENGLISH).getString(key);
    }
}
