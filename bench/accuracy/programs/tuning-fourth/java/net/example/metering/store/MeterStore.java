package net.example.metering.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Meters in a database. */
public class MeterStore implements AutoCloseable {
    private final HikariDataSource pool;

    public MeterStore(String name) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:" + name);
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(250);
        pool = new HikariDataSource(config);
        try (Connection connection = pool.getConnection()) {
            connection.createStatement().execute("create table meters (id varchar(20) primary key, kind varchar(10) not null)");
        }
    }

    public void add(String id, String kind) {
        try {
            insert(id, kind);
        } catch (SQLException error) {
            throw new StoreException("Could not add meter " + id, error);
        }
    }

    public void replaceKind(String id, String kind) throws SQLException {
        try (Connection connection = pool.getConnection();
             PreparedStatement update = connection.prepareStatement("update meters set kind = ? where id = ?")) {
            update.setString(1, kind);
            update.setString(2, id);
            update.executeUpdate();
        }
    }

    private void insert(String id, String kind) throws SQLException {
        try (Connection connection = pool.getConnection();
             PreparedStatement insert = connection.prepareStatement("insert into meters values (?, ?)")) {
            insert.setString(1, id);
            insert.setString(2, kind);
            insert.executeUpdate();
        }
    }

    public List<String> archived(int year) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection connection = pool.getConnection();
             ResultSet rows = connection.createStatement().executeQuery("select id from meters_" + year)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    /** Reads kinds while the list of meters is still open. */
    public List<String> kinds() throws SQLException {
        List<String> kinds = new ArrayList<>();
        try (Connection connection = pool.getConnection();
             ResultSet rows = connection.createStatement().executeQuery("select id from meters")) {
            while (rows.next()) {
                kinds.add(kindOf(rows.getString(1)));
            }
        }
        return kinds;
    }

    private String kindOf(String id) throws SQLException {
        try (Connection connection = pool.getConnection();
             PreparedStatement query = connection.prepareStatement("select kind from meters where id = ?")) {
            query.setString(1, id);
            ResultSet rows = query.executeQuery();
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    public static class StoreException extends RuntimeException {
        public StoreException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
