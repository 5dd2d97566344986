package at.rebenhof.cellarbook.partners;

import at.rebenhof.cellarbook.support.UpstreamException;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import redis.clients.jedis.Jedis;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public class PriceClient {
    private final int port;
    private final LoadingCache<String, Integer> zones = Caffeine.newBuilder().maximumSize(10).build(this::load);

    public PriceClient(int port) {
        this.port = port;
    }

    public int of(String zone) {
        return zones.get(zone);
    }

    private Integer load(String zone) {
        return Integer.valueOf(zone.substring(zone.indexOf('-') + 1));
    }

    public String cached(String key) {
        try (Jedis jedis = new Jedis("127.0.0.1", port)) {
            return jedis.get("price:" + key);
        }
    }

    public String auction(int lot) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/auctions/" + lot)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    public void scale(String name) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(name.getBytes());
        } catch (IOException cause) {
            throw new UpstreamException("scale " + name, cause);
        }
    }
}
