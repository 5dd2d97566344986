package com.harrowgate.grain.batch;

import com.google.gson.Gson;
import com.harrowgate.grain.util.Dates;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.json.JSONObject;

public class ImportJob {
    public int rows(String csv) throws IOException {
        int tonnes = 0;
        for (CSVRecord row : CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build().parse(new StringReader(csv))) {
            tonnes += Integer.parseInt(row.get("tonnes"));
        }
        return tonnes;
    }

    public LocalDate day(String line) {
        return Dates.fromScale(line.split("\\|")[0]); //-
        //+ String first = line.split("\\|")[0];
        //+ return Dates.fromScale(first);
    }

    public String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    public byte[] unzip(byte[] bytes) throws IOException {
        return new GZIPInputStream(new java.io.ByteArrayInputStream(bytes)).readAllBytes();
    }

    public List<String> lines(Path path) {
        try {
            return Files.readAllLines(path);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    public Pattern filter(String text) {
        return Pattern.compile("^" + text);
    }

    public UUID batch(String text) {
        return UUID.fromString(text);
    }

    public byte[] token(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    public String vendor(String json) {
        return new JSONObject(json).getJSONObject("vendor").getString("name");
    }

    public int[] codes(String json) {
        return new Gson().fromJson(json, int[].class);
    }

    public int workers(Properties properties) {
        return Integer.parseInt(properties.getProperty("import.workers"));
    }

    public Object plugin(String name) throws ReflectiveOperationException {
        return Class.forName("com.harrowgate.grain.plugins." + name).getDeclaredConstructor().newInstance();
    }
}
