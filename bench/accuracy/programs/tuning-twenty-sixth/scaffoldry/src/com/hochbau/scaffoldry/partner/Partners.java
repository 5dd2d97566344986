package com.hochbau.scaffoldry.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.hochbau.scaffoldry.common.UpstreamException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import redis.clients.jedis.Jedis;

public class Partners {
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofMillis(500)).build();
    private final ObjectMapper mapper = new ObjectMapper();
    private final String base = "http://127.0.0.1:" + System.getenv("PARTNER");
    private final String closed = "http://127.0.0.1:" + System.getenv("CLOSED");

    private String get(String url) throws IOException, InterruptedException, UpstreamException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofMillis(2000)).build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new UpstreamException(request.uri().getPath().split("/")[1], response.statusCode());
        }
        return response.body();
    }

    public int gusts(String site) throws Exception {
        JsonNode answer = mapper.readTree(get(base + "/wind/" + site));
        return answer.get("gusts").get("max").asInt();
    }

    public String permit(String number) throws Exception {
        return get(base + "/permits/" + number);
    }

    public JsonNode road(String street) throws Exception {
        return mapper.readTree(get(base + "/closures/" + street));
    }

    public String surveyor(String site) throws Exception {
        return get(base + "/slow/" + site);
    }

    public String crane(String site) throws UpstreamException {
        try {
            return get(closed + "/crane/" + site);
        } catch (IOException | InterruptedException error) {
            throw new UpstreamException("Crane hire for " + site + " cannot be reached", error);
        }
    }

    public String webhook(String callback) throws Exception {
        return get(callback);
    }

    public void cache(String key, String value) {
        try (Jedis jedis = new Jedis("127.0.0.1", Integer.parseInt(System.getenv("CLOSED")), 300)) {
            jedis.set(key, value);
        }
    }

    public void listen(int port) throws IOException {
        try (ServerSocket first = new ServerSocket(port, 1, InetAddress.getLoopbackAddress()); ServerSocket second = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            second.getLocalPort();
        }
    }

    public Object driver(String kind) throws ReflectiveOperationException {
        return Class.forName("com.hochbau.scaffoldry.partner." + kind + "Driver").getDeclaredConstructor().newInstance();
    }
}
