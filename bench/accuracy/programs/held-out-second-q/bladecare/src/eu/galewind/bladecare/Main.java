package eu.galewind.bladecare;

import com.sun.net.httpserver.HttpServer;
import eu.galewind.bladecare.web.Doors;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.Executors;

public class Main {
    public static void main(String[] args) throws Exception {
        scadaOfDevelopers();
        Catalogue catalogue = new Catalogue(Path.of(System.getenv("PREFIX")));
        Doors doors = new Doors(catalogue, Integer.parseInt(System.getenv("SEED")), System.getenv("WRAP"));
        switch (System.getenv("DOOR")) {
            case "http" -> doors.http();
            case "pool" -> doors.pool();
            case "schedule" -> doors.schedule();
            case "reflection" -> doors.reflection();
            default -> doors.cli();
        }
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static void scadaOfDevelopers() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 9948), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            byte[] body = path.startsWith("/wind/") ? "<html>Login</html>".getBytes() : "{}".getBytes();
            try {
                if (path.startsWith("/vibration/")) Thread.sleep(600);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(path.startsWith("/alarms/") ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }
}
