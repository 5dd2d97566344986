package at.rebenhof.cellarbook.partners;

import at.rebenhof.cellarbook.support.Json;
import at.rebenhof.cellarbook.support.UpstreamException;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

public class CarrierClient {
    private final String base;
    private final HttpClient http = HttpClient.newHttpClient();
    private final RestClient rest;

    public CarrierClient(String base) {
        this.base = base;
        this.rest = RestClient.builder().baseUrl(base).requestFactory(new SimpleClientHttpRequestFactory()).build();
    }

    @SuppressWarnings("unchecked")
    public Map<String, Object> status(String parcel) throws Exception {
        return Json.read(get("/status/" + parcel, 2000), Map.class); //~ return Json.read(fetch("/status/" + parcel, 2000), Map.class);
    }

    public String pickup(String date) throws Exception {
        return get("/pickups/" + date, 2000); //~ return fetch("/pickups/" + date, 2000);
    }

    public String slots(String village) throws Exception {
        return get("/slots/" + village, 90); //~ return fetch("/slots/" + village, 90);
    }

    public String depot(int number) {
        return rest.get().uri("/depots/{number}", number).retrieve().body(String.class);
    }

    public int invoice(int number) {
        return rest.get().uri("/invoices/{number}", number).retrieve().body(Integer.class);
    }

    private String get(String path, int millis) throws IOException, InterruptedException { //~ private String fetch(String path, int millis) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofMillis(millis)).build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new UpstreamException("carrier", response.statusCode());
        }
        return response.body();
    }
}
