package eu.coordinair.slots;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import eu.coordinair.slots.door.Doors;
import eu.coordinair.slots.door.Entries;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;

public final class Main {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What recordException of the SDK takes. */
    private static void failed(Entries.Entry entry, Throwable thrown) {
        StringWriter stack = new StringWriter();
        thrown.printStackTrace(new PrintWriter(stack, true));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("bug", entry.label());
        line.put("type", String.valueOf(thrown.getClass().getCanonicalName()));
        line.put("message", thrown.getMessage() == null ? "" : thrown.getMessage());
        line.put("stack", stack.toString());
        line.put("span", entry.span());
        line.put("kind", "http".equals(System.getenv("DOOR")) ? 1 : 0);
        try {
            System.out.println(JSON.writeValueAsString(line));
        } catch (Exception unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    public static void main(String[] args) throws Exception {
        HttpServer hub = HttpServer.create(new InetSocketAddress("127.0.0.1", 9955), 0);
        hub.setExecutor(Executors.newCachedThreadPool());
        hub.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            int status = path.contains("key") ? 401 : path.contains("gone") ? 410 : 200;
            try {
                if (path.startsWith("/metar")) Thread.sleep(400);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            byte[] body = "{\"items\":[]}".getBytes();
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        hub.start();
        switch (System.getenv("DOOR")) {
            case "http" -> Doors.http(Entries.ALL, Main::failed);
            case "schedule" -> Doors.schedule(Entries.ALL, Main::failed);
            case "bean" -> Doors.bean(Entries.ALL, Main::failed);
            default -> Doors.batch(Entries.ALL, Main::failed);
        }
        System.exit(0);
    }

    private Main() {}
}
