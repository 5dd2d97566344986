package stock;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** One servlet for all paths: `/items/<number>`, `/orders/<number>`, `/prices/<text>`. */
public final class StockServlet extends HttpServlet {
  private final Warehouse warehouse;
  private final transient PriceList prices;

  StockServlet(Warehouse warehouse, PriceList prices) {
    this.warehouse = warehouse;
    this.prices = prices;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String[] parts = request.getPathInfo().split("/", 3);
    String what = parts.length > 1 ? parts[1] : "";
    String which = parts.length > 2 ? parts[2] : "";
    response.setContentType("text/plain");
    response.getWriter().println(answer(what, which));
  }

  private String answer(String what, String which) {
    switch (what) {
      case "items":
        return warehouse.describe(which);
      case "orders":
        return warehouse.reserve(Integer.parseInt(which));
      case "prices":
        return prices.format(which);
      default:
        return "stock";
    }
  }
}
