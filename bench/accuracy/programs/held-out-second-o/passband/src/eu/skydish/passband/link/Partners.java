package eu.skydish.passband.link;

import com.fasterxml.jackson.databind.ObjectMapper;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import redis.clients.jedis.Jedis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

public class Partners {
    public static class CatalogUnavailable extends RuntimeException {
        CatalogUnavailable(String source, Throwable cause) {
            super("catalog " + source + " cannot be fetched", cause);
        }
    }

    public static class UplinkRefused extends RuntimeException {
        public final int status;

        UplinkRefused(int status, String why) {
            super("uplink refused (" + status + "): " + why);
            this.status = status;
        }
    }

    private final String base;
    private final OkHttpClient ok = new OkHttpClient();
    private final OkHttpClient hasty = ok.newBuilder().readTimeout(Duration.ofMillis(150)).build();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();

    public Partners(String base) {
        this.base = base;
    }

    public String catalog(String source) {
        try (Response answer = ok.newCall(new Request.Builder().url(base + "/catalog/" + source).build()).execute()) {
            return answer.body().string();
        } catch (IOException e) {
            throw new CatalogUnavailable(source, e);
        }
    }

    public String uplink(String mission) throws IOException {
        Response answer = ok.newCall(new Request.Builder().url(base + "/uplink/" + mission).build()).execute();
        String body = answer.body().string();
        //+ answer.close();
        if (!answer.isSuccessful()) throw new UplinkRefused(answer.code(), body);
        return body;
    }

    public int solarFlux(String day) throws IOException, InterruptedException {
        HttpRequest asked = HttpRequest.newBuilder(URI.create(base + "/flux/" + day)).build();
        HttpResponse<String> answer = http.send(asked, HttpResponse.BodyHandlers.ofString());
        return mapper.readTree(answer.body()).get("flux").intValue();
    }

    public String slow(String station) throws IOException {
        return hasty.newCall(new Request.Builder().url(base + "/slow/" + station).build()).execute().body().string();
    }

    public URI address(String station) {
        return URI.create("http://" + station + "/status");
    }

    public String conjunctions(List<String> names) {
        CompletableFuture<Integer> all = CompletableFuture.supplyAsync(() -> names.size()).thenApply(size -> 100 / size);
        return "risk " + all.join();
    }

    public int parallel(List<String> names) throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            return pool.submit(() -> names.stream().mapToInt(name -> name.length()).sum()).get(2, TimeUnit.SECONDS);
        } finally {
            pool.shutdown();
        }
    }

    public void afterClose() {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        pool.shutdown();
        pool.execute(() -> slowly(base));
    }

    public String deadline() throws Exception {
        return new CompletableFuture<String>().get(5, TimeUnit.MILLISECONDS);
    }

    private void slowly(String name) {
        try {
            slow(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void publish(int port, String channel, String text) {
        try (Jedis jedis = new Jedis("127.0.0.1", port, 300)) {
            jedis.publish(channel, text);
        }
    }

    public static void rotator(int port, int azimuth) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 300);
            socket.getOutputStream().write(("AZ" + azimuth).getBytes());
        }
    }
}
