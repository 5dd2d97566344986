package com.whitfold.linen.notify;

import com.whitfold.linen.util.Guard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Properties;

public class CustomerLink {
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofMillis(300)).build();
    private final Properties settings;

    public CustomerLink(Properties settings) {
        this.settings = settings;
    }

    public HttpResponse<String> announce(int delivery) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:9748/deliveries/" + delivery)).timeout(Duration.ofMillis(400)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    public String weather(String base) throws IOException, InterruptedException {
        //+ Guard.filled(base, "base");
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/slow")).timeout(Duration.ofMillis(60)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    public String portal(String base, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/portal")).header("authorization", token).build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 401) throw new PortalDeniedException("Portal refused the token of " + token.substring(7) + " (401)");
        return answer.body();
    }

    public URI callback(String customer) {
        return URI.create("https://portal.whitfold.example/hooks/" + customer);
    }

    public void printLabel(String text) {
        try (Socket printer = new Socket("127.0.0.1", 9749)) {
            printer.getOutputStream().write(text.getBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException("label printer is away", failed);
        }
    }

    public String recipient(String mail) {
        return Guard.filled(mail, "mail").split("@")[1];
    }

    public int retries() {
        return Integer.parseInt(settings.getProperty("link.retries"));
    }

    public static class PortalDeniedException extends RuntimeException {
        public PortalDeniedException(String message) {
            super(message);
        }
    }
}
