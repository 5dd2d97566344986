package dev.trayline.menu;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class MenuReader {
  public enum Course { STARTER, MAIN, DESSERT }

  public record Dish(String name, Course course, int kcal) {
    @JsonCreator
    public Dish(@JsonProperty("name") String name, @JsonProperty("course") Course course, @JsonProperty("kcal") int kcal) {
      this.name = Objects.requireNonNull(name, "dish without a name");
      this.course = course;
      this.kcal = kcal;
    }
  }

  private static final Pattern LINE = Pattern.compile("(?<dish>[^:]+):\\s*(?<grams>\\d+)\\s*g");
  private final ObjectMapper json = new ObjectMapper();

  public Dish dish(String text) throws JsonProcessingException {
    return json.readValue(text, Dish.class);
  }

  public List<Dish> dishes(String text) throws JsonProcessingException {
    return json.readValue(text, new TypeReference<>() {});
  }

  public String dessert(String text) throws JsonProcessingException {
    JsonNode menu = json.readTree(text);
    return menu.get("courses").get("dessert").asText();
  }

  public int grams(String line) {
    Matcher matcher = LINE.matcher(line);
    matcher.find();
    return Integer.parseInt(matcher.group("grams"));
  }

  public int kcal(Map<String, Object> raw) {
    return (Integer) raw.get("kcal");
  }

  public String decode(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  public String card(Dish dish, String pattern) {
    return String.format(pattern, dish.name(), dish.kcal());
  }

  public String initials(String dish) {
    StringBuilder all = new StringBuilder();
    for (String word : dish.split(" ")) all.append(word.charAt(0));
    return all.toString();
  }
}
