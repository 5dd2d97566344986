package at.rebenhof.cellarbook.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new JavaTimeModule());

    private Json() {
    }

    public static <T> T read(String text, Class<T> type) throws JsonProcessingException {
        return MAPPER.readValue(text, type);
    }

    //+ public static String pretty(Object value) throws JsonProcessingException {
    //+     return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    //+ }
    //+
    public static String write(Object value) throws JsonProcessingException {
        return MAPPER.writeValueAsString(value);
    }
}
