package dev.trayline.supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import redis.clients.jedis.Jedis;

public class SupplierClient {
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final String base;

  public SupplierClient(String base) {
    this.base = base;
  }

  private String get(String path, int millis) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofMillis(millis)).build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 400) throw new SupplierFault(path, answer.statusCode(), answer.body());
      return answer.body();
    } catch (IOException failure) {
      throw new SupplierUnavailable("Supplier call " + path + " failed: " + failure.getMessage(), failure);
    } catch (InterruptedException failure) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(failure);
    }
  }

  public int stock(String article) throws IOException {
    return json.readTree(get("/stock/" + article, 2000)).get("available").intValue();
  }

  public JsonNode catalogue(String page) throws IOException {
    return json.readTree(get("/catalogue/" + page, 2000));
  }

  public String reserve(String article) {
    return get("/reserve/" + article, 2000);
  }

  public String login(String account) {
    return get("/login/" + account, 2000);
  }

  public String prices(String article) {
    return get("/slow/" + article, 150);
  }

  public String first(List<String> offers) {
    return offers.get(offers.size() - 1).split(";")[2];
  }

  public void scale(int port) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.getInputStream().read();
    }
  }

  public String cached(int port, String article) {
    try (Jedis jedis = new Jedis("127.0.0.1", port)) {
      return jedis.get("article:" + article);
    }
  }

  public byte[] decrypt(String text, byte[] key) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES");
    cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"));
    return cipher.doFinal(Base64.getDecoder().decode(text));
  }

  public byte[] sign(String algorithm) throws GeneralSecurityException {
    return Mac.getInstance(algorithm).doFinal();
  }

  public static class SupplierFault extends RuntimeException {
    SupplierFault(String path, int status, String body) {
      super("Supplier answered " + status + " to " + path + ": " + body);
    }
  }

  public static class SupplierUnavailable extends RuntimeException {
    SupplierUnavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
