package org.candela.sitting.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.candela.sitting.SittingException;
import redis.clients.jedis.Jedis;

public class Registrar {
    public record Certificate(String serial, LocalDate issued, int level) {}

    public record Plain(Object attached) {}

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private final OkHttpClient client = new OkHttpClient.Builder().readTimeout(Duration.ofMillis(200)).retryOnConnectionFailure(false).build();
    private final String base;

    public Registrar(String base) {
        this.base = base;
    }

    private String get(String path) throws IOException {
        Request request = new Request.Builder().url(base + path).build();
        try (Response response = client.newCall(request).execute()) {
            if (!response.isSuccessful()) throw new SittingException.Remote(response.code(), path);
            return response.body().string();
        }
    }

    public boolean identity(String candidate) throws IOException {
        return get("/identity/" + candidate).contains("ok");
    }

    public Certificate certificate(String serial) throws IOException {
        return JSON.readValue(get("/certificates/" + serial), Certificate.class);
    }

    public int quota(String centre) throws IOException {
        JsonNode node = JSON.readTree(get("/quota/" + centre));
        return node.get("seats").get("left").asInt();
    }

    public String photo(String candidate) {
        try {
            return get("/photos/" + candidate);
        } catch (IOException error) {
            throw new SittingException("photo of " + candidate + " not loaded", error);
        }
    }

    public static Certificate parse(String json) throws IOException {
        return JSON.readValue(json, Certificate.class);
    }

    public static List<?> serials(String json) throws IOException {
        return JSON.readValue(json, List.class);
    }

    public static String print(Object attached) throws IOException {
        return JSON.writeValueAsString(new Plain(attached));
    }

    public static String host(String text) {
        return URI.create(text).getHost().toLowerCase();
    }

    public static String session(int port, String key) {
        try (Jedis jedis = new Jedis("127.0.0.1", port, 300)) {
            return jedis.get(key);
        }
    }
}
