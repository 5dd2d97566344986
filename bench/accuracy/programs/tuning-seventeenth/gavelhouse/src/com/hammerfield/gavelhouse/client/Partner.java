package com.hammerfield.gavelhouse.client;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** Stands in for the shipper, the bank of images and the office of stolen art. */
public final class Partner {
    public static final int PORT = 9805;

    public static void start() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", PORT), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith("/stolen")) {
                try {
                    Thread.sleep(900);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            int status = path.startsWith("/shipping") ? 502 : path.startsWith("/images") ? 403 : 200;
            String body = path.startsWith("/rates") ? "{\"base\":\"EUR\",\"rates\":{\"USD\":\"n/a\"}}" : path.startsWith("/artists") ? "<!doctype html><title>Sign in</title>" : "{}";
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }
}
