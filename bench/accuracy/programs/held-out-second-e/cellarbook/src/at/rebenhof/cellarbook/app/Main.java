package at.rebenhof.cellarbook.app;

import at.rebenhof.cellarbook.web.Doors;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

public final class Main {
    private Main() {
    }

    public static void main(String[] arguments) throws Exception {
        HttpServer partner = HttpServer.create(new InetSocketAddress("127.0.0.1", 9630), 0);
        partner.createContext("/", Main::answer);
        partner.setExecutor(Executors.newCachedThreadPool());
        partner.start();
        Context context = new Context();
        switch (System.getenv("DOOR")) {
            case "http" -> Doors.http(context);
            case "schedule" -> Doors.schedule(context);
            case "pool" -> Doors.pool(context);
            case "future" -> Doors.future(context);
            default -> Doors.reflection(context);
        }
        System.exit(0);
    }

    /** The partners, as they answered that day. */
    private static void answer(HttpExchange exchange) throws java.io.IOException {
        String path = exchange.getRequestURI().getPath();
        int status = path.startsWith("/pickups") ? 503 : path.startsWith("/depots") ? 404 : 200;
        if (path.startsWith("/slots")) {
            try {
                Thread.sleep(400);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        byte[] body = (path.startsWith("/invoices") ? "about ten" : "{}").getBytes();
        exchange.getResponseHeaders().set("content-type", path.startsWith("/invoices") ? "text/html" : "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
