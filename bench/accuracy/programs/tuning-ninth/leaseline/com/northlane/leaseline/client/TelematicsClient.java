package com.northlane.leaseline.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;

public class TelematicsClient {
    public record Position(@JsonProperty("vin") String vin, @JsonProperty("lat") double lat, @JsonProperty("lon") double lon, @JsonProperty("odometer") int odometer) {}

    private final HttpJson http;
    private final String baseUrl;

    public TelematicsClient(HttpJson http, String baseUrl) {
        this.http = http;
        this.baseUrl = baseUrl;
    }

    public int odometer(String vin) {
        return http.get(URI.create(baseUrl + "/vehicles/" + vin + "/odometer")).path("km").asInt();
    }

    /** What the box in the vehicle posts to our webhook. */
    public Position readWebhook(String body) throws JsonProcessingException {
        return HttpJson.MAPPER.readValue(body, Position.class);
    }
}
