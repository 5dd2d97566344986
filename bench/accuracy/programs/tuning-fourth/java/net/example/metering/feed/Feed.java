package net.example.metering.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** What meters and partners send, and what is asked of them. */
public class Feed {
    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String base;

    public Feed(String base) {
        this.base = base;
    }

    public record Pulse(String meter, int count) {
    }

    public static class FeedException extends Exception {
        public FeedException(String message) {
            super(message);
        }

        public FeedException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    public Pulse pulse(String body) throws JsonProcessingException {
        return mapper.readValue(body, Pulse.class);
    }

    public int readingCount(String body) throws FeedException {
        try {
            return tree(body).path("readings").size();
        } catch (JsonProcessingException error) {
            throw new FeedException("Body of a feed is no JSON", error);
        }
    }

    private JsonNode tree(String body) throws JsonProcessingException {
        return mapper.readTree(body);
    }

    public int[] columns(String line) {
        String[] parts = line.split(";");
        int[] values = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = number(parts[i]);
        }
        return values;
    }

    private static int number(String text) {
        return Integer.parseInt(text.strip());
    }

    private HttpResponse<String> get(String url, Duration patience) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(patience).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    public String weather(String region) throws IOException, InterruptedException, FeedException {
        HttpResponse<String> response = get(base + "/weather/" + region, Duration.ofSeconds(2));
        if (response.statusCode() != 200) {
            throw new FeedException("Weather of " + region + " answered " + response.statusCode());
        }
        return response.body();
    }

    public String grid(String region) throws IOException, InterruptedException {
        return get(base + "/slow/" + region, Duration.ofMillis(40)).body();
    }

    public String partner(String address, String id) throws FeedException, InterruptedException {
        try {
            return get(address + "/meters/" + id, Duration.ofSeconds(2)).body();
        } catch (IOException error) {
            throw new FeedException("Partner did not take meter " + id, error);
        }
    }

    public String template(Path folder, String language) throws IOException {
        return Files.readString(folder.resolve("templates").resolve("letter_" + language + ".html"));
    }

    public List<Integer> all(List<String> bodies, Executor pool) {
        List<CompletableFuture<Integer>> parts = bodies.stream().map(body -> CompletableFuture.supplyAsync(() -> checksum(body), pool)).toList();
        return parts.stream().map(CompletableFuture::join).toList();
    }

    private int checksum(String body) {
        int at = body.indexOf('*');
        return Integer.parseInt(body.substring(at + 1, at + 3), 16);
    }
}
