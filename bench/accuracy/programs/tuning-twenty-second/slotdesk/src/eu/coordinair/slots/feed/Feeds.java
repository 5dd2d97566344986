package eu.coordinair.slots.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import eu.coordinair.slots.support.Checks;
import eu.coordinair.slots.support.SlotException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;
import org.yaml.snakeyaml.Yaml;

public class Feeds {
    public record Delay(String flight, int minutes, Duration margin) {}

    public record Stand(String name, int metres) {}

    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    public static String weather(String base, String airport) throws IOException, InterruptedException {
        HttpRequest ask = HttpRequest.newBuilder(URI.create(base + "/metar/" + airport)).timeout(Duration.ofMillis(150)).build();
        return HTTP.send(ask, HttpResponse.BodyHandlers.ofString()).body();
    }

    public static String notam(String base, String id) throws Exception {
        HttpRequest ask = HttpRequest.newBuilder(URI.create(base + "/notam/" + id)).build();
        HttpResponse<String> answer = HTTP.send(ask, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 401) throw new SecurityException("NOTAM service refused the key of this coordinator");
        if (answer.statusCode() >= 400) throw new SlotException("NOTAM " + id + " could not be read: status " + answer.statusCode());
        return JSON.readTree(answer.body()).get("notam").get("text").asText();
    }

    public static Stand stand(String json) throws IOException {
        return JSON.readValue(json, Stand.class);
    }

    public static Map<?, ?> update(String json) throws IOException {
        return JSON.readValue(json, Map.class);
    }

    public static int delay(String json) {
        return new Gson().fromJson(json, int[].class)[0];
    }

    public static String runways(String yaml) {
        Map<String, Object> all = new Yaml().load(yaml);
        return all.get("runways").toString();
    }

    public static String chart(String xml) throws Exception {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setErrorHandler(new Strict());
        var document = builder.parse(new ByteArrayInputStream(xml.getBytes("UTF-8")));
        return document.getElementsByTagName("chart").item(0).getTextContent();
    }

    public static byte[] unpack(byte[] packed) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    }

    public static byte[] key(String text) {
        return Base64.getDecoder().decode(text);
    }

    public static String archive(String name) {
        try {
            return Files.readString(Path.of("/var/lib/slotdesk", name));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    public static void typeB(int port, String line) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(line.getBytes());
        }
    }

    public static Object plugin(String name) throws ReflectiveOperationException {
        return Class.forName("eu.coordinair.slots.plugin." + name).getDeclaredConstructor().newInstance();
    }

    public static String setting(Properties all, String name) {
        return Checks.present(all.getProperty(name), "setting " + name);
    }

    private static class Strict implements ErrorHandler {
        public void warning(SAXParseException e) {}

        public void error(SAXParseException e) throws SAXParseException {
            throw e;
        }

        public void fatalError(SAXParseException e) throws SAXParseException {
            throw e;
        }
    }
}
