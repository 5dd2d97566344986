package eu.galewind.bladecare.scada;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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

public class ScadaClient {
    public static class ScadaException extends IOException {
        public ScadaException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final ExecutorService READERS = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "scada-reader");
        thread.setDaemon(true);
        return thread;
    });
    private final ObjectMapper json = new ObjectMapper();
    private final String base;

    public ScadaClient(String base) {
        this.base = base;
    }

    private String get(String path, Duration patience) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).timeout(patience).build();
        HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 400) throw new ScadaException("SCADA answered " + response.statusCode() + " for " + path, null);
        return response.body();
    }

    public JsonNode wind(String site) throws IOException, InterruptedException {
        return json.readTree(get("/wind/" + site, Duration.ofSeconds(2))); //~ return tree("/wind/" + site);
    }

    //+ private JsonNode tree(String path) throws IOException, InterruptedException {
    //+ return json.readTree(get(path, Duration.ofSeconds(3)));
    //+ }

    public String alarms(String site) throws IOException, InterruptedException {
        return get("/alarms/" + site, Duration.ofSeconds(2));
    }

    public String vibration(String turbine) throws IOException, InterruptedException {
        return get("/vibration/" + turbine, Duration.ofMillis(80));
    }

    public double pitch(String turbine) throws IOException, InterruptedException {
        try {
            return json.readTree(get("/pitch/" + turbine, Duration.ofSeconds(2))).get("deg").asDouble();
        } catch (IOException e) {
            throw new ScadaException("no pitch of " + turbine + " could be read", e);
        }
    }

    public List<Double> temperatures(List<String> raw) {
        return raw.stream().map(each -> CompletableFuture.supplyAsync(() -> Double.parseDouble(each), READERS)).map(CompletableFuture::join).toList();
    }

    public String snapshot(String turbine) throws Exception {
        return READERS.submit(() -> {
            Thread.sleep(400);
            return turbine;
        }).get(30, TimeUnit.MILLISECONDS);
    }

    public void drain(Runnable last) {
        ExecutorService writers = Executors.newSingleThreadExecutor();
        writers.shutdown();
        writers.execute(last);
    }
}
