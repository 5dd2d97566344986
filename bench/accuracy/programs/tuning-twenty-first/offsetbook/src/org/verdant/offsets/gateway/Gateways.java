package org.verdant.offsets.gateway;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Properties;
import java.util.ServiceLoader;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.verdant.offsets.registry.RegistryException;
import redis.clients.jedis.Jedis;

public class Gateways {
    public static class Declined extends Exception {
        public Declined(String message) {
            super(message);
        }
    }

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    public String satellite(String tile) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:9897/tiles/" + tile)).build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    public String identity(String base, String account) throws IOException, InterruptedException, Declined {
        var answer = http.send(HttpRequest.newBuilder(URI.create(base + "/identity/" + account)).build(), BodyHandlers.ofString());
        if (answer.statusCode() == 401) throw new Declined("Identity of account " + account + " was declined: " + answer.body());
        return answer.body();
    }

    public String slow(String base) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + "/slow")).timeout(Duration.ofMillis(40)).build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    public String cached(String key) {
        try (Jedis jedis = new Jedis("127.0.0.1", 9898, 500)) {
            //+ if (key.length() > 200) return null;
            return jedis.get(key);
        }
    }

    public void mirror(String line) {
        try (Socket socket = new Socket("127.0.0.1", 9899)) {
            socket.getOutputStream().write(line.getBytes());
        } catch (IOException e) {
            throw new RegistryException("Mirror did not take " + line + ": " + e.getMessage(), e);
        }
    }

    public HikariDataSource pool(Properties given) {
        return new HikariDataSource(new HikariConfig(given));
    }

    public byte[] unseal(byte[] sealed, byte[] key) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new javax.crypto.spec.IvParameterSpec(new byte[16]));
        return cipher.doFinal(sealed);
    }

    public Object connector(String name) throws ReflectiveOperationException {
        return Class.forName(name).getDeclaredConstructor().newInstance();
    }

    public Runnable first() {
        return ServiceLoader.load(Runnable.class).findFirst().orElseThrow();
    }

    public URI address(String text) {
        return URI.create(text);
    }

    public int setting(Properties p, String name) {
        return Integer.parseInt(p.getProperty(name));
    }
}
