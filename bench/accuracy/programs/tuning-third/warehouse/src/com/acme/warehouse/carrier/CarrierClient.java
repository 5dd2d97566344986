package com.acme.warehouse.carrier;

import com.acme.warehouse.core.WarehouseException;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

public class CarrierClient {
  private final String base;

  public CarrierClient(String base) {
    this.base = base;
  }

  public String track(String carrier, String parcel) throws IOException {
    String answer = get("/" + carrier + "/parcels/" + parcel);
    return field(answer, "state");
  }

  public void announce(String carrier, String parcel) {
    try {
      get("/" + carrier + "/announce/" + parcel);
    } catch (IOException error) {
      throw new WarehouseException("parcel " + parcel + " not announced: " + error.getMessage(), error);
    }
  }

  private String get(String path) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) URI.create(base + path).toURL().openConnection();
    connection.setReadTimeout(5000);
    try (var stream = connection.getInputStream()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String field(String answer, String name) {
    int start = answer.indexOf(name) + name.length() + 3;
    return answer.substring(start, answer.indexOf('"', start));
  }
}
