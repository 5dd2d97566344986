package at.rebenhof.cellarbook.cellar;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

public class Labels {
    public enum Quality {
        LANDWEIN, KABINETT, SPAETLESE
    }

    public Quality quality(String name) {
        return Quality.valueOf(name.toUpperCase());
    }

    public LocalDate bottled(String text) {
        return LocalDate.parse(text);
    }

    public LocalDate bestBefore(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    public String stamp(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd").format(instant);
    }

    public String ean(String code) {
        //+ code = code.trim();
        return code.substring(0, 3) + "-" + code.substring(3, 8);
    }

    public String back(String template, Object... values) {
        return String.format(template, values);
    }

    public boolean matches(String pattern, String code) {
        return Pattern.compile(pattern).matcher(code).matches();
    }

    public String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    public char vintageLetter(int[] codes, int year) {
        return (char) codes[year - 2020];
    }
}
