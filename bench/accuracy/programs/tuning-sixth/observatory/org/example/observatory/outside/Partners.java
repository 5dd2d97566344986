package org.example.observatory.outside;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.ServiceLoader;
import org.example.observatory.core.Checks;

public final class Partners {
    public record Alert(@JsonProperty(required = true) String name, double ra) {}

    public record Proposal(String title, int hours, List<String> targets) {
        public Proposal {
            Checks.given(targets, "targets");
        }
    }

    public interface Exporter {}

    public static final class PayloadException extends RuntimeException {
        PayloadException(Class<?> type, JsonProcessingException cause) {
            super("Cannot read " + type.getSimpleName() + ": " + cause.getOriginalMessage(), cause);
        }
    }

    public static final class PartnerException extends IOException {
        PartnerException(int status, URI uri) {
            super("Status " + status + " from " + uri.getPath());
        }
    }

    /** Settings of the site, read once. */
    static final class Site {
        static final Properties SETTINGS = new Properties();
        static final double LATITUDE = Double.parseDouble(SETTINGS.getProperty("latitude"));
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;

    public Partners(String url) {
        this.url = url;
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException failed) {
            throw new PayloadException(type, failed);
        }
    }

    public Alert alert(String text) {
        return read(text, Alert.class);
    }

    public int proposal(String text) {
        return read(text, Proposal.class).targets().size();
    }

    private String fetch(String address, Duration limit) throws IOException, InterruptedException {
        URI uri = URI.create(address);
        var response = client.send(HttpRequest.newBuilder(uri).timeout(limit).build(), BodyHandlers.ofString());
        if (response.statusCode() >= 400) throw new PartnerException(response.statusCode(), uri);
        return response.body();
    }

    public String orbit(String object) throws IOException, InterruptedException {
        return fetch(url + "/orbits/" + object, Duration.ofSeconds(2));
    }

    public String ephemeris(String object) throws IOException, InterruptedException {
        return fetch(url + "/ephemerides/" + object, Duration.ofSeconds(2));
    }

    public String slow(String object) throws IOException, InterruptedException {
        return fetch(url + "/slow/" + object, Duration.ofMillis(60));
    }

    public String mirror(String object) throws IOException, InterruptedException {
        return fetch("http://127.0.0.1:9137/" + object, Duration.ofSeconds(2));
    }

    public double latitude() {
        return Site.LATITUDE;
    }

    public Exporter exporter(String name) {
        return ServiceLoader.load(Exporter.class).stream().filter(each -> each.type().getSimpleName().equals(name)).findAny().orElseThrow(() -> new MissingResourceException("No exporter " + name, "Exporter", name)).get();
    }

    /** A session that fails to close after what failed in it. */
    static final class Session implements AutoCloseable {
        private boolean open = true;

        void send(String frame) throws IOException {
            if (frame.length() > 8) throw new IOException("frame of " + frame.length() + " bytes is too long");
        }

        @Override
        public void close() {
            if (open) throw new IllegalStateException("session is still open");
            open = false;
        }
    }

    public void transmit(String frame) throws IOException {
        try (Session session = new Session()) {
            session.send(frame);
        }
    }
}
