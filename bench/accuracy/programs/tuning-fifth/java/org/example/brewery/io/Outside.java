package org.example.brewery.io;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.example.brewery.model.Model.SensorException;

public final class Outside {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    public record Reading(@JsonProperty("tank") String tank, @JsonProperty("celsius") double celsius) {}

    public Reading reading(String text) throws SensorException {
        try {
            return JSON.readValue(text, Reading.class);
        } catch (IOException cause) {
            throw new SensorException("Cannot read what the sensor sent", cause);
        }
    }

    public String supplierName(String text) throws IOException {
        return JSON.readTree(text).get("supplier").asText();
    }

    public LocalDate delivery(String text) {
        return LocalDate.parse(text);
    }

    public String label(String style) {
        try {
            return Files.readString(Path.of("labels", style + ".svg"));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    public int post(String url) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofMillis(300)).GET().build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) throw new IOException("Tax office answered " + response.statusCode() + " for " + request.uri().getPath());
        return response.body().length();
    }
}
