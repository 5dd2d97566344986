package com.hochbau.scaffoldry.common;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

public final class Texts {
    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private Texts() {}

    public static LocalDate day(String text) {
        return LocalDate.parse(text, GERMAN);
    }

    public static ZonedDateTime at(LocalDate day, String zone) {
        return day.atStartOfDay(ZoneId.of(zone));
    }

    public static BigDecimal metres(String text) {
        return new BigDecimal(text.replace(" m", ""));
    }

    public static String prefix(String code, int length) {
        return code.substring(0, length).toUpperCase();
    }

    public static Pattern glob(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
    }

    public static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
