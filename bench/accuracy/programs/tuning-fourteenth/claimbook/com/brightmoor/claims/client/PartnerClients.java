package com.brightmoor.claims.client;

import com.brightmoor.claims.util.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.Jedis;

public class PartnerClients {
  private final Upstream garages;
  private final Upstream bank;
  private final Upstream weather;

  public PartnerClients(int port) {
    garages = new Upstream("garages", port);
    bank = new Upstream("bank", 9446);
    weather = new Upstream("weather", port);
  }

  @SuppressWarnings("unchecked")
  public String nearestGarage(String place) throws IOException {
    List<Map<String, Object>> found = (List<Map<String, Object>>) Json.map(upstreamOf(place)).get("garages");
    return (String) found.get(0).get("name");
  }

  private String upstreamOf(String place) throws IOException {
    return garages.get("/garages/" + place);
  }

  public String estimate(String garage) throws IOException {
    return garages.get("/estimates/" + garage);
  }

  public String transfer(String iban) throws IOException {
    return bank.get("/transfers/" + iban);
  }

  public String hail(String day) throws IOException {
    return weather.get("/hail/" + day);
  }

  public void publish(String channel, String message) {
    try (Jedis jedis = new Jedis("127.0.0.1", 9445, 500)) {
      jedis.publish(channel, message);
    }
  }
}
