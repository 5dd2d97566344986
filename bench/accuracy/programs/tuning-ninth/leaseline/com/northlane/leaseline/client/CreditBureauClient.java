package com.northlane.leaseline.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;

public class CreditBureauClient {
    private final HttpJson http;
    private final String baseUrl;

    public CreditBureauClient(HttpJson http, String baseUrl) {
        this.http = http;
        this.baseUrl = baseUrl;
    }

    public int score(String customerId, String taxId) {
        JsonNode answer = http.post(URI.create(baseUrl + "/scores/" + customerId), "{\"taxId\":\"" + taxId + "\"}");
        return answer.get("score").get("value").asInt();
    }

    public String report(String reference) {
        return http.get(URI.create(baseUrl + "/reports/" + reference)).path("summary").asText();
    }
}
