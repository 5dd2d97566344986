package com.fiddleworks.link;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import redis.clients.jedis.Jedis;

public class Partners {
    public static class UpstreamException extends IOException {
        UpstreamException(String path, int status) {
            super(path + " said " + status);
        }
    }

    private final OkHttpClient client = new OkHttpClient.Builder().readTimeout(Duration.ofMillis(150)).retryOnConnectionFailure(false).build();
    private final ObjectMapper mapper = new ObjectMapper();
    private final String base;
    private final int dead;

    public Partners(String base, int dead) {
        this.base = base;
        this.dead = dead;
    }

    private JsonNode get(String url) throws IOException {
        Request request = new Request.Builder().url(url).build();
        try (Response response = client.newCall(request).execute()) {
            //+ response.headers();
            if (!response.isSuccessful()) {
                throw new UpstreamException(request.url().encodedPath(), response.code());
            }
            return mapper.readTree(response.body().string());
        }
    }

    public String insurance(String serial) throws IOException {
        return get(base + "/missing/policies/" + serial).asText();
    }

    public int premium(String serial) throws IOException {
        return get(base + "/empty/premiums/" + serial).get("amount").asInt(); //~ return get(base + "/empty/premiums/" + serial).get("amount").asInt(0);
    }

    public String auction(String maker) throws IOException {
        return get(base + "/slow/auctions/" + maker.replace(' ', '-')).asText();
    }

    public String courier(String parcel) throws IOException {
        return get("http://127.0.0.1:" + dead + "/parcels/" + parcel).asText();
    }

    public String tuner(String town) throws IOException {
        return get(base + "/html/tuners/" + town).asText();
    }

    public String hook(String target) throws IOException {
        return get(target).asText();
    }

    public Request signed(String person) {
        return new Request.Builder().url(base).header("X-Signed-By", person).build();
    }

    public URI page(String maker) {
        //+ if (maker.isBlank()) return URI.create(base);
        return URI.create(base + "/makers/" + maker);
    }

    public String session(String key) {
        try (Jedis redis = new Jedis("127.0.0.1", dead)) {
            return redis.get(key);
        }
    }

    public void drawer(String code) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", dead - 1)) {
            socket.getOutputStream().write(code.getBytes());
        }
    }
}
