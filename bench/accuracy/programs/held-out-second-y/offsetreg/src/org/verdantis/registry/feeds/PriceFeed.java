package org.verdantis.registry.feeds;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.DecimalFormat;
import java.text.ParseException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.json.JSONObject;
import org.verdantis.registry.issuance.Methodology;
import redis.clients.jedis.Jedis;

public class PriceFeed {
  public record Quote(String symbol, double bid, Methodology methodology) {}

  public record Tick(@JsonProperty(value = "at", required = true) long at) {}

  private final ObjectMapper mapper = new ObjectMapper();
  private final HttpClient client = HttpClient.newHttpClient();

  public Quote quote(String json) throws JsonProcessingException {
    return mapper.readValue(json, Quote.class);
  }

  public List<String> symbols(String json) throws JsonProcessingException {
    JsonNode tree = mapper.readTree(json);
    return List.of(tree.get("symbols").get(0).asText());
  }

  public String dump(Object quote) throws JsonProcessingException {
    return mapper.writeValueAsString(quote);
  }

  public double ask(String json) {
    return new JSONObject(json).getDouble("ask");
  }

  public Number amount(String text) throws ParseException {
    return new DecimalFormat("#,##0.00").parse(text);
  }

  public String column(String csv) throws IOException {
    CSVRecord row = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build().parse(new StringReader(csv)).iterator().next();
    return row.get("closing");
  }

  public String history(String csv) throws IOException {
    Iterator<CSVRecord> rows = CSVFormat.DEFAULT.builder().setHeader().build().parse(new StringReader(csv)).iterator();
    return rows.next().get(0);
  }

  public String cached(String symbol) {
    try (Jedis jedis = new Jedis("127.0.0.1", 9732)) {
      return jedis.get(symbol);
    }
  }

  public void exchange(int port) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream().write(1);
    }
  }

  public String fetch(String url) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofMillis(800)).build();
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() == 429) throw new IOException("Price feed: too many requests, retry after " + response.headers().firstValue("retry-after").orElse("?"));
    return response.body();
  }
}
