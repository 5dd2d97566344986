package com.hammerfield.gavelhouse.repo;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public final class Database {
    public static class DataAccessException extends RuntimeException {
        DataAccessException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private static final HikariDataSource POOL = pool(2, 400);

    static HikariDataSource pool(int size, long timeout) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:saleroom;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=300");
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setPoolName("saleroom");
        config.setConnectionTimeout(timeout);
        HikariDataSource source = new HikariDataSource(config);
        try (Connection c = source.getConnection()) {
            c.createStatement().execute("create table if not exists lots (id int auto_increment primary key, code varchar(8) not null unique, title varchar(40), reserve int, check (reserve >= 0));"
                + "create table if not exists bids (lot varchar(8) not null references lots(code), paddle int not null, amount int);"
                + "create table if not exists paddles (number int primary key, holder varchar(60) not null)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return source;
    }

    public static Connection connection() throws SQLException {
        return POOL.getConnection();
    }

    public static int update(String sql, Object... args) {
        try (Connection c = connection(); PreparedStatement s = c.prepareStatement(sql)) {
            bind(s, args);
            return s.executeUpdate();
        } catch (SQLException e) {
            throw new DataAccessException("update failed: " + sql, e);
        }
    }

    public static List<Map<String, Object>> query(String sql, Object... args) throws SQLException {
        try (Connection c = connection(); PreparedStatement s = c.prepareStatement(sql)) {
            bind(s, args);
            ResultSet rows = s.executeQuery();
            List<Map<String, Object>> found = new ArrayList<>();
            while (rows.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) row.put(rows.getMetaData().getColumnName(i), rows.getObject(i));
                found.add(row);
            }
            return found;
        }
    }

    private static void bind(PreparedStatement s, Object... args) throws SQLException {
        for (int i = 0; i < args.length; i++) s.setObject(i + 1, args[i]);
    }
}
