package eu.coordinair.slots.registry;

import eu.coordinair.slots.support.Checks;
import eu.coordinair.slots.support.SlotException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

public class Airlines {
    public record Airline(String code, String name, String contact, Airline parent) {}

    private final Connection db;

    public Airlines(String url) throws SQLException {
        db = DriverManager.getConnection(url, "sa", "");
        try (var statement = db.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS airline (code VARCHAR(3) PRIMARY KEY, name VARCHAR(40) NOT NULL, quota INT CHECK (quota >= 0))");
            statement.execute("CREATE TABLE IF NOT EXISTS request (id INT PRIMARY KEY, airline VARCHAR(3) REFERENCES airline(code), at TIME)");
        }
    }

    public void add(String code, String name, Integer quota) throws SQLException {
        try (PreparedStatement insert = db.prepareStatement("INSERT INTO airline VALUES (?, ?, ?)")) {
            insert.setString(1, code);
            insert.setString(2, name);
            insert.setObject(3, quota);
            insert.executeUpdate();
        }
    }

    public void request(int id, String airline, String at) {
        try (PreparedStatement insert = db.prepareStatement("INSERT INTO request VALUES (?, ?, ?)")) {
            insert.setInt(1, id);
            insert.setString(2, airline);
            insert.setString(3, at);
            insert.executeUpdate();
        } catch (SQLException cause) {
            throw new SlotException("request " + id + " was not stored", cause);
        }
    }

    public String nameOf(String code) throws SQLException {
        try (PreparedStatement select = db.prepareStatement("SELECT name FROM airline WHERE code = ?")) {
            select.setString(1, code);
            ResultSet rows = select.executeQuery();
            rows.next();
            return rows.getString(1);
        }
    }

    public List<String> ranked(String by) throws SQLException {
        try (var statement = db.createStatement(); ResultSet rows = statement.executeQuery("SELECT code FROM airline ORDER BY " + by)) {
            return rows.next() ? List.of(rows.getString(1)) : List.of();
        }
    }

    public static String mailbox(Airline airline) {
        return airline.contact().toLowerCase() + "@" + airline.code() + ".example.org";
    }

    public static String group(Airline airline) { //~ public static String alliance(Airline airline) {
        return airline.parent().name(); //~ return airline.parent().name().toUpperCase();
    }

    public static int depth(Airline airline, Map<Airline, Airline> owners) {
        return 1 + depth(owners.get(airline), owners);
    }

    public static Airline find(List<Airline> all, String code) {
        Checks.present(code, "airline code");
        return all.stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow(() -> new NoSuchElementException("airline " + code + " is not registered"));
    }

    public static Map<String, Airline> byCode(List<Airline> all) {
        return all.stream().collect(Collectors.toMap(Airline::code, each -> each));
    }

    public static String first(Optional<Airline> found) {
        return found.get().name();
    }

    public static TreeMap<String, Integer> board(Map<String, Integer> quotas) {
        TreeMap<String, Integer> sorted = new TreeMap<>();
        sorted.putAll(quotas);
        return sorted;
    }
}
