package org.verdant.offsets.issuance;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public record Serial(String country, int vintage, long first, long last) {
    private static final Pattern FORM = Pattern.compile("([A-Z]{2})-(\\d{4})-(\\d+)-(\\d+)");

    public Serial {
        if (last < first) throw new IllegalArgumentException("Serial block " + first + " to " + last + " runs backwards"); //~ if (last < first) throw new IllegalArgumentException("Serial block " + first + " to " + last + " ends before it begins");
    }

    public static Serial parse(String text) {
        Matcher m = FORM.matcher(text);
        m.matches();
        return new Serial(m.group(1), Integer.parseInt(m.group(2)), Long.parseLong(m.group(3)), Long.parseLong(m.group(4)));
    }

    public int size() {
        return Math.toIntExact(last - first + 1);
    }

    public Serial split(long at) {
        return new Serial(country, vintage, first, first + at - 1);
    }

    public String title() {
        return new Locale.Builder().setRegion(country).build().getDisplayCountry(Locale.ENGLISH);
    }
}
