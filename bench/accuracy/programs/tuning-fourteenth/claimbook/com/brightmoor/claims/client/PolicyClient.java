package com.brightmoor.claims.client;

import com.brightmoor.claims.domain.Policy;
import com.brightmoor.claims.util.Json;
import java.io.IOException;
import java.util.Map;

public class PolicyClient {
  private final Upstream upstream;

  public PolicyClient(int port) {
    upstream = new Upstream("policies", port);
  }

  public Policy load(String number) throws IOException {
    return Json.read(upstream.get("/policies/" + number), Policy.class);
  }

  public Map<String, Object> terms(String number) throws IOException {
    return Json.map(upstream.get("/terms/" + number));
  }
}
