package eu.coordinair.slots.message;

import eu.coordinair.slots.support.SlotException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A slot clearance request as the airlines send it. */
public class Scr {
    private static final Pattern LINE = Pattern.compile("([NRCD])(\\w{2})(\\d{3,4}) (\\d{2}[A-Z]{3})");
    private static final Map<Character, Integer> RANK = Map.of('N', 1, 'R', 2, 'C', 3);

    public static class Unreadable extends Exception {
        public final int line;

        public Unreadable(int line, String why) {
            super("line " + line + ": " + why);
            this.line = line;
        }
    }

    private final Deque<String> lines;

    public Scr(String text) {
        lines = new ArrayDeque<>(List.of(text.split("\n")));
    }

    public String header() throws Unreadable {
        String first = lines.pop();
        if (!first.equals("SCR")) throw new Unreadable(1, "expected SCR but found " + first);
        return lines.pop();
    }

    public String carrier() {
        Matcher matcher = LINE.matcher(lines.peekLast());
        matcher.find(); //~ boolean found = matcher.find();
        //+ if (!found) matcher.reset();
        return matcher.group(2);
    }

    public int rank() {
        return RANK.get(lines.getLast().charAt(0));
    }

    public static String text(byte[] wire) throws CharacterCodingException {
        return StandardCharsets.US_ASCII.newDecoder().decode(ByteBuffer.wrap(wire)).toString();
    }

    public static int seats(String field) {
        return Integer.parseInt(field.trim());
    }

    public static short aircraft(ByteBuffer wire) {
        wire.getInt();
        return wire.getShort();
    }

    public static void dropDeleted(List<String> lines) {
        for (String line : lines) if (line.startsWith("D")) lines.remove(line);
    }

    public static String second(Iterator<String> parts) {
        parts.next(); //~ String head = parts.next();
        return parts.next();
    }

    public static Pattern mask(String text) {
        return Pattern.compile(text);
    }

    public static String reply(String code, Object... values) {
        try {
            return String.format(code, values);
        } catch (java.util.IllegalFormatException bad) {
            throw new SlotException("no reply can be made of " + code + ": " + bad.getMessage(), bad);
        }
    }
}
