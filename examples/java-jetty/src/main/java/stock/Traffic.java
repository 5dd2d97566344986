package stock;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Sends stock a gentle round of requests: `java -cp target/stock.jar stock.Traffic http://127.0.0.1:8082`. */
public final class Traffic {
  private static final List<String> ROUND =
      List.of("/", "/items/socks", "/items/hats", "/items/gloves", "/items/scarves", "/orders/7", "/prices/1250", "/prices/ten");

  public static void main(String[] args) throws Exception {
    String stock = args.length > 0 ? args[0] : "http://127.0.0.1:8082";
    HttpClient client = HttpClient.newHttpClient();
    for (String path : ROUND) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(stock + path)).build();
      System.out.println(client.send(request, BodyHandlers.discarding()).statusCode() + " " + path);
    }
  }
}
