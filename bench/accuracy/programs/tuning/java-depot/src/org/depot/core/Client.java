package org.depot.core;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public class Client {
    public static class ClientException extends RuntimeException {
        public ClientException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    public static class StatusException extends RuntimeException {
        public StatusException(int status, String uri) {
            super(status + " from " + uri);
        }
    }

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static String get(String uri) {
        try {
            HttpResponse<String> answer = HTTP.send(HttpRequest.newBuilder(URI.create(uri)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400) throw new StatusException(answer.statusCode(), uri);
            return answer.body();
        } catch (IOException | InterruptedException error) {
            throw new ClientException("no answer from " + uri, error);
        }
    }
}
