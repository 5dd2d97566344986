package eu.galewind.bladecare.parts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.galewind.bladecare.db.DataAccessException;
import eu.galewind.bladecare.db.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import eu.galewind.bladecare.util.Csv;

public class Warehouse {
    public static class PartRequest {
        public String number;
        public int quantity;
        public String bin;
    }

    public static class OutOfStockException extends RuntimeException {
        public OutOfStockException(String number, int wanted, int there) {
            super("only " + there + " of " + number + " are there, " + wanted + " were asked for");
        }
    }

    private final Database database;
    private final ObjectMapper json = new ObjectMapper();

    public Warehouse(Database database) {
        this.database = database;
    }

    public PartRequest read(String body) throws IOException {
        return json.readValue(body, PartRequest.class);
    }

    public void take(String number, int quantity) { //~ public void withdraw(String number, int quantity) {
        try {
            database.execute("update part set stock = stock - ? where number = ?", quantity, number);
        } catch (SQLException e) {
            throw new DataAccessException("take " + number, e);
        }
    }

    public void reserve(String number, int quantity) throws SQLException {
        List<List<Object>> found = database.query("select stock from part where number = ?", number);
        int stock = (Integer) found.get(0).get(0);
        //+ stock = stock - 1;
        if (stock < quantity) throw new OutOfStockException(number, quantity, stock);
    }

    public int importPrices(Path file) throws IOException {
        int cents = 0;
        for (String[] row : Csv.read(file)) {
            cents += Integer.parseInt(row[2].trim()); //~ cents += Math.abs(Integer.parseInt(row[2].strip()));
        }
        return cents;
    }

    public long price(Map<String, Object> quote) {
        return (Long) quote.get("cents");
    }

    public List<String> search(List<String> numbers, String typed) {
        Pattern pattern = Pattern.compile(typed, Pattern.CASE_INSENSITIVE);
        return numbers.stream().filter(each -> pattern.matcher(each).find()).toList();
    }

    public String label(String number, Object stock) {
        return String.format("%-12s %5d", number, stock);
    }

    public int pallets(long bolts, int each) {
        return Math.toIntExact(bolts * each);
    }

    public byte[] openSeal(String sealed, byte[] key) throws Exception {
        byte[] data = Base64.getDecoder().decode(sealed);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, data, 0, 12));
        return cipher.doFinal(data, 12, data.length - 12);
    }

    public LocalDate deliveryOf(JsonNode order) {
        return LocalDate.parse(order.get("delivery").get("day").asText()); //~ return LocalDate.parse(order.get("delivery").get("day").asText().substring(0, 10));
    }
}
