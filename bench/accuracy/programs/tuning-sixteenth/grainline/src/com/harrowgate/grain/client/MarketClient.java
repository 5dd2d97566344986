package com.harrowgate.grain.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

public class MarketClient {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofMillis(400)).build();
    private final String base;

    public MarketClient(String base) {
        this.base = base;
    }

    public String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofMillis(300)).build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new IOException("market answered " + response.statusCode() + " to " + path);
        }
        return response.body();
    }

    public BigDecimal price(String commodity) throws IOException, InterruptedException {
        JsonNode node = MAPPER.readTree(get("/prices/" + commodity)); //-
        return new BigDecimal(node.get("price").asText()); //-
        //+ JsonNode answer = MAPPER.readTree(get("/prices/" + commodity));
        //+ return new BigDecimal(answer.get("price").asText());
    }

    public Quote quote(String text) throws IOException {
        return MAPPER.readValue(text, Quote.class);
    }

    public static class Quote {
        public final String commodity;
        public final int cents;

        @JsonCreator
        public Quote(@JsonProperty(value = "commodity", required = true) String commodity, @JsonProperty("cents") int cents) {
            this.commodity = commodity;
            this.cents = cents;
        }
    }
}
