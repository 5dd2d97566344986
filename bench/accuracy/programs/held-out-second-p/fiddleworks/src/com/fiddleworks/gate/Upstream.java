package com.fiddleworks.gate;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** What the partners answer, where there are none. */
public final class Upstream {
    public static void start(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            String kind = exchange.getRequestURI().getPath().split("/")[1];
            if (kind.equals("slow")) {
                try {
                    Thread.sleep(400);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            byte[] body = (kind.equals("html") ? "<p>closed</p>" : "{}").getBytes();
            exchange.sendResponseHeaders(kind.equals("missing") ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    private Upstream() {}
}
