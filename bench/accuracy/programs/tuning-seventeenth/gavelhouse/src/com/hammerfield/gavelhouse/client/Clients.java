package com.hammerfield.gavelhouse.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.Socket;
import java.util.Map;

public class Clients {
    public record Rates(String base, Map<String, BigDecimal> rates) {}

    public record Artist(String name, int born) {}

    private final ObjectMapper mapper = new ObjectMapper();
    private final Gson gson = new Gson();

    public String ship(String lot) throws Exception {
        return Http.get("shipping", Partner.PORT, "/shipping/" + lot, 3000);
    }

    public byte[] image(String lot) throws Exception {
        return Http.get("images", Partner.PORT, "/images/" + lot + ".jpg", 3000).getBytes("latin1");
    }

    public boolean stolen(String title) throws Exception {
        return Http.get("stolen art", Partner.PORT, "/stolen/" + title.hashCode(), 250).contains("true");
    }

    public BigDecimal rate(String currency) throws Exception {
        Rates rates = mapper.readValue(Http.get("rates", Partner.PORT, "/rates", 3000), Rates.class);
        return rates.rates().get(currency);
    }

    public Artist artist(String name) throws Exception {
        return gson.fromJson(Http.get("artists", Partner.PORT, "/artists/" + name, 3000), Artist.class);
    }

    public int condition(String lot) throws Exception {
        JsonNode report = mapper.readTree(Http.get("condition", Partner.PORT, "/condition/" + lot, 3000));
        return report.get("grade").asInt();
    }

    public String bank(String iban) throws Exception {
        return Http.get("bank", 9806, "/payee/" + iban, 1500);
    }

    public void print(String text) {
        try (Socket socket = new Socket("127.0.0.1", 9807)) {
            socket.getOutputStream().write(text.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("label printer", e);
        }
    }
}
