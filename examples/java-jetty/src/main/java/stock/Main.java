package stock;

import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;

/** The stock of a shop on Jetty. Nothing here knows of telemetry: the agent is named on the command line. */
public final class Main {
  public static void main(String[] args) throws Exception {
    int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "8082"));
    Server server = new Server(port);
    ServletContextHandler context = new ServletContextHandler();
    context.addServlet(new StockServlet(new Warehouse(), new PriceList()), "/*");
    server.setHandler(context);
    server.setStopAtShutdown(true);
    server.start();
    server.join();
  }
}
