package com.harbourpay.payrun.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;

public final class Files2 {
    public String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    public byte[] unpack(byte[] bytes) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }

    public String inbox(Path folder, String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    public Document document(String xml) throws Exception {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    public String element(String xml, String tag) throws Exception {
        return document(xml).getElementsByTagName(tag).item(0).getTextContent();
    }

    public int threads(Properties settings) {
        return Integer.parseInt(settings.getProperty("payrun.threads"));
    }

    public String label(String name) {
        return ResourceBundle.getBundle("payslip").getString(name);
    }
}
