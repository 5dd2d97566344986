package com.whitfold.linen.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.xml.parsers.DocumentBuilderFactory;

public class ReportRoom {
    public List<String> rows(Path base, int month) throws IOException {
        return Files.readAllLines(base.resolve("usage-" + month + ".csv"));
    }

    public String latin(byte[] bytes) throws CharacterCodingException {
        //+ if (bytes.length > 1 << 20) return "";
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    public Number amount(String text) throws ParseException {
        return NumberFormat.getInstance(Locale.GERMANY).parse(text);
    }

    public Pattern filter(String text) {
        return Pattern.compile("^" + text + ".*");
    }

    public int unpack(byte[] archive) throws DataFormatException {
        Inflater inflater = new Inflater();
        inflater.setInput(archive);
        return inflater.inflate(new byte[64]);
    }

    public String heading(String language) throws MissingResourceException {
        return ResourceBundle.getBundle("reports.headings", Locale.forLanguageTag(language)).getString("usage");
    }

    public Object orders(String xml) throws Exception {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new java.io.ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    public double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    public String column(String line, int index) {
        return line.split(";")[index].trim();
    }
}
