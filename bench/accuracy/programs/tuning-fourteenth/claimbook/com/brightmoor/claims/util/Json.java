package com.brightmoor.claims.util;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Map;

public final class Json {
  public static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new JavaTimeModule());
  private static final ObjectMapper EXPORT = new ObjectMapper();

  private Json() {}

  public static <T> T read(String text, Class<T> type) throws JsonProcessingException {
    return MAPPER.readValue(text, type);
  }

  public static Map<String, Object> map(String text) throws JsonProcessingException {
    return MAPPER.readValue(text, new TypeReference<>() {});
  }

  public static String export(Object value) throws JsonProcessingException {
    return EXPORT.writeValueAsString(value);
  }
}
