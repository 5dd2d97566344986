package org.civic.tally.roll;

import java.nio.ByteBuffer;
import java.nio.charset.*;
import java.time.*;
import java.time.format.DateTimeFormatter;
import java.util.*;
import java.util.regex.Pattern;

public class Roll {
    public static class UnfitVoter extends Exception {
        public UnfitVoter(String message) { super(message); }
    }

    public static String needed(String value, String field) {
        if (value == null || value.isBlank()) throw new IllegalArgumentException(field + " is missing from the roll");
        return value;
    }

    public record Voter(String name, Address address) {}

    public record Address(String street, String ward) {}

    public String wardOf(Voter voter) {
        return voter.address().ward().toUpperCase();
    }

    public int streetLength(Voter voter) {
        return voter.address().street().length();
    }

    public String name(Map<String, String> row) {
        return needed(row.get("name"), "name").strip();
    }

    public String district(Map<String, String> row) {
        String district = needed(row.get("district"), "district");
        return district.substring(0, 2);
    }

    public LocalDate born(String text) {
        return LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE);
    }

    public void admit(String name, int age) throws UnfitVoter {
        if (age < 18) throw new UnfitVoter(name + " is " + age + " and may not vote yet");
    }

    public ZonedDateTime closing(String zone) {
        return LocalDateTime.of(2026, 9, 20, 20, 0).atZone(ZoneId.of(zone));
    }

    public LocalDate pollingDay(int year, int month) {
        return LocalDate.of(year, month, 31);
    }

    public UUID card(String text) {
        return UUID.fromString(text);
    }

    public String number(String text) {
        return text.split("-")[1];
    }

    public Pattern search(String text) {
        return Pattern.compile(text);
    }

    public byte[] seal(String text) {
        return Base64.getDecoder().decode(text);
    }

    public String paper(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    public Charset charset(String name) {
        return Charset.forName(name);
    }

    public int header(ByteBuffer bytes) {
        return bytes.getInt() + bytes.getInt();
    }

    public String casted(Object value) {
        return (String) value;
    }

    public String line(String format, Object value) {
        return String.format(format, value);
    }

    public int compare(List<Object> names) {
        return names.toArray()[0].hashCode() + new TreeSet<>(names).size();
    }
}
