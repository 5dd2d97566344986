package com.brightmoor.claims.web;

import com.brightmoor.claims.service.ClaimService;
import com.brightmoor.claims.util.Json;
import java.io.IOException;
import java.util.Map;

public class ClaimController {
  private final ClaimService claims;

  public ClaimController(ClaimService claims) {
    this.claims = claims;
  }

  public Map<String, Object> create(String body) throws IOException {
    return Map.of("id", claims.report(Json.map(body)));
  }

  public Map<String, Object> payout(String number) throws IOException {
    return Map.of("payout", claims.payout(number));
  }

  public Map<String, Object> show(Map<String, String> query) {
    return Map.of("year", claims.occurredYear(Map.copyOf(query)), "state", claims.stateOf(query.get("state")));
  }

  public Map<String, Object> list(Map<String, Object> query) {
    return Map.of("claims", claims.search(query));
  }

  public Map<String, Object> approve(String user, java.util.List<String> roles, String number) {
    claims.allow(user, roles, "approve");
    return Map.of("claim", claims.approve(number));
  }

  public Map<String, Object> initials(long id) {
    return Map.of("initials", claims.adjusterInitials(id));
  }
}
