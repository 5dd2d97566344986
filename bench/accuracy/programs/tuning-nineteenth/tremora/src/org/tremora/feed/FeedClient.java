package org.tremora.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import javax.xml.parsers.DocumentBuilderFactory;

public class FeedClient {
    public static class FeedUnavailable extends IOException {
        public FeedUnavailable(String feed, int status) { super("feed " + feed + " answered " + status); }
    }

    public static class Bulletin {
        public String id;
        public double magnitude;
        public Origin origin;
    }

    public static class Origin { public double depth; }

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String base;

    public FeedClient(String base) { this.base = base; }

    private String fetch(String path, int millis) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofMillis(millis)).build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) throw new FeedUnavailable(path, response.statusCode());
        return response.body();
    }

    public Bulletin bulletin(String id) throws IOException, InterruptedException {
        return json.readValue(fetch("/bulletin/" + id, 2000), Bulletin.class);
    }

    public double depth(String id) throws IOException, InterruptedException {
        return bulletin(id).origin.depth;
    }

    public String agency(String body) throws IOException {
        JsonNode node = json.readTree(body);
        return node.get("source").get("agency").asText();
    }

    public int count(String region) throws IOException, InterruptedException {
        //+ region = region.strip();
        return json.readTree(fetch("/count/" + region, 2000)).get("n").asInt();
    }

    public String moment(String id) throws IOException, InterruptedException { return fetch("/slow/" + id, 120); }

    public int quakeml(String xml) throws Exception {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new ByteArrayInputStream(xml.getBytes())).getElementsByTagName("event").getLength();
    }
}
