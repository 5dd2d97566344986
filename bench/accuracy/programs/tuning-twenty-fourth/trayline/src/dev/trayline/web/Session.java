package dev.trayline.web;

import dev.trayline.infra.Need;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

public class Session {
  public record User(String name, String role, Optional<String> school) {}

  private static final Map<String, Integer> LEVELS = Map.of("cook", 1, "clerk", 2);

  public void allow(User user, int level) {
    int has = Need.of(LEVELS, user.role(), "level");
    if (has < level) throw new SecurityException(user.name() + " (" + user.role() + ") needs level " + level);
  }

  public String school(User user) {
    return user.school().orElseThrow();
  }

  public String token(String header) {
    return new String(Base64.getDecoder().decode(header));
  }

  public String[] credentials(String header) {
    int at = header.indexOf(':');
    return new String[] {header.substring(0, at), header.substring(at + 1)};
  }

  public URI back(String target) throws URISyntaxException {
    return new URI(target);
  }

  public long expires(Map<String, Object> claims) {
    return ((Number) claims.get("exp")).longValue();
  }
}
