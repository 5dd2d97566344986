package com.harbourpay.payrun.client;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.harbourpay.payrun.util.PayrollException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

public final class Bank {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    public Bank(int port) {
        base = "http://127.0.0.1:" + port;
    }

    public JsonObject get(String path, int millis) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofMillis(millis)).build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        //+ if (response.statusCode() == 204) return new JsonObject();
        if (response.statusCode() >= 400) throw new UpstreamException(path, response.statusCode(), response.body());
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }

    public double rate(String currency) throws Exception {
        return get("/rates/" + currency, 5000).getAsJsonObject("rates").get(currency).getAsDouble();
    }

    public JsonObject transfer(String iban) throws Exception {
        return get("/bank/" + iban, 5000);
    }

    public JsonObject report(int year) throws Exception {
        return get("/slow/" + year, 150);
    }

    public JsonObject login(int person) throws Exception {
        return get("/html/" + person, 5000);
    }

    public JsonObject site(String name) throws Exception {
        return get("/sites/" + name, 5000);
    }

    public JsonObject declare(int person) throws Exception {
        return get("/office/" + person, 5000);
    }

    public JsonObject pay(String iban) throws InterruptedException {
        try {
            return get("/pay/" + iban, 2000);
        } catch (IOException e) {
            throw new PayrollException("Transfer to " + iban + " was not sent", e); //~ throw new PayrollException("Payment for " + iban + " was not sent", e);
        }
    }

    public int terminal(int port) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.getInputStream().read();
        }
    }
}
