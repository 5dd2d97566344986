package com.northlane.leaseline.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** GET and POST of JSON for all clients of other services. */
public class HttpJson {
    static final ObjectMapper MAPPER = new ObjectMapper();

    public static class RemoteServiceException extends RuntimeException {
        private final int status;

        public RemoteServiceException(int status, String message) {
            super(message);
            this.status = status;
        }

        public int getStatus() {
            return status;
        }
    }

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();
    private final Duration timeout;

    public HttpJson(Duration timeout) {
        this.timeout = timeout;
    }

    public JsonNode get(URI uri) {
        return MAPPER.valueToTree(send(HttpRequest.newBuilder(uri).GET()));
    }

    public JsonNode post(URI uri, String body) {
        return send(HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode send(HttpRequest.Builder builder) {
        HttpRequest request = builder.timeout(timeout).header("accept", "application/json").build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new RemoteServiceException(response.statusCode(), request.method() + " " + request.uri().getPath() + " answered " + response.statusCode() + ": " + response.body());
            }
            return MAPPER.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException("call to " + request.uri().getPath() + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
