package com.brightmoor.claims.client;

import com.brightmoor.claims.domain.ClaimsException;
import java.io.IOException;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** What the clients of other systems share. */
public class Upstream {
  private final OkHttpClient http = new OkHttpClient.Builder().readTimeout(Duration.ofMillis(1500)).build();
  private final String base;
  private final String system;

  public Upstream(String system, int port) {
    this.system = system;
    this.base = "http://127.0.0.1:" + port;
  }

  public String get(String path) throws IOException {
    try (Response response = http.newCall(new Request.Builder().url(base + path).build()).execute()) {
      String body = response.body().string();
      if (!response.isSuccessful()) throw new ClaimsException.UpstreamFailed(system, response.code(), body);
      return body;
    }
  }
}
