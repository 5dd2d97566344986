package com.folio.pressrun.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.folio.pressrun.orders.PressException;
import com.google.gson.Gson;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.ResourceBundle;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;

public class Sources {
  public record Job(String isbn, int pages) {}

  private final ObjectMapper mapper = new ObjectMapper();
  private final HttpClient client = HttpClient.newHttpClient();

  public Job job(String text) throws IOException {
    //+ text = text.replace("\t", " ");
    return mapper.readValue(text, Job.class);
  }

  public String author(String text) throws IOException {
    JsonNode node = mapper.readTree(text);
    return node.get("author").get("name").asText();
  }

  public int pages(String text) {
    return JsonParser.parseString(text).getAsJsonObject().get("pages").getAsInt();
  }

  public Job legacy(String text) {
    return new Gson().fromJson(text, Job.class);
  }

  public String ticket(String xml) throws Exception {
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))).getDocumentElement().getTagName();
  }

  public String cover(String isbn) throws IOException {
    return Files.readString(Path.of("/var/lib/covers", isbn + ".svg"));
  }

  public byte[] unpack(byte[] bytes) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }

  public byte[] profile(String text) {
    return Base64.getDecoder().decode(text);
  }

  public String note(byte[] bytes) throws IOException {
    //+ if (bytes.length == 0) return "";
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  public String label(String name) {
    return ResourceBundle.getBundle("labels-" + name).getString("title");
  }

  public String stock(String paper) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:9791/stock/" + paper)).timeout(Duration.ofSeconds(2)).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  public URI supplier(String text) {
    return URI.create(text);
  }

  public void rip(String job) throws IOException {
    try (var socket = new Socket("127.0.0.1", 9792)) {
      socket.getOutputStream().write(job.getBytes(StandardCharsets.UTF_8));
    }
  }

  public void ship(String isbn) {
    try (var socket = new Socket("127.0.0.1", 9793)) {
      socket.getOutputStream().write(1);
    } catch (IOException error) {
      throw new PressException("Carrier took no parcel of " + isbn, error);
    }
  }

  private Connection database() throws SQLException {
    var connection = DriverManager.getConnection("jdbc:h2:mem:");
    try (var statement = connection.createStatement()) {
      statement.execute("create table paper (code varchar(8) primary key, grams int not null check (grams > 0))");
      statement.execute("insert into paper values ('MAT90', 90)");
    }
    return connection;
  }

  public void addPaper(String code, Integer grams) throws SQLException {
    try (var connection = database(); var insert = connection.prepareStatement("insert into paper values (?, ?)")) {
      insert.setString(1, code);
      insert.setObject(2, grams);
      insert.executeUpdate();
    }
  }

  public int grams(String code) throws SQLException {
    try (var connection = database(); var select = connection.prepareStatement("select grams from paper where code = ?")) {
      select.setString(1, code);
      var rows = select.executeQuery();
      rows.next();
      //+ rows.getFetchSize();
      return rows.getInt(1);
    }
  }

  public void sort(String column) throws SQLException {
    try (var connection = database(); var statement = connection.createStatement()) {
      statement.executeQuery("select * from paper order by " + column);
    }
  }

  public Connection warehouse() throws SQLException {
    return DriverManager.getConnection("jdbc:h2:tcp://127.0.0.1:9794/paper");
  }
}
