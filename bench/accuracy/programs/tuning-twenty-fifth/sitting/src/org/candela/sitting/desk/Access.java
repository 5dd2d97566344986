package org.candela.sitting.desk;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.candela.sitting.SittingException;

public class Access {
    private static final Map<String, Set<String>> RIGHTS = Map.of("invigilator", Set.of("seat"), "examiner", Set.of("mark"), "secretary", Set.of("seat", "release"));

    public record Token(String subject, String role, Instant until) {}

    public static Token parse(String text) {
        String[] parts = text.split("\\.");
        return new Token(parts[0], parts[1], Instant.ofEpochSecond(Long.parseLong(parts[2])));
    }

    public static void check(Token token, String action) {
        if (token.until().isBefore(Instant.EPOCH)) throw new SecurityException("token of " + token.subject() + " expired at " + token.until());
        if (!RIGHTS.get(token.role()).contains(action)) throw new SittingException.NotAllowed(token.role(), action);
    }

    public static int page(String query) {
        int size = Integer.parseInt(query.replaceAll(".*size=", ""));
        if (size < 1 || size > 200) throw new IllegalArgumentException("page size " + size + " is not within 1..200");
        return size;
    }
}
