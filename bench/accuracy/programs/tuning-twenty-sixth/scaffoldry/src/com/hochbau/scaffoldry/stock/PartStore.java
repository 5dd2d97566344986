package com.hochbau.scaffoldry.stock;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public class PartStore implements AutoCloseable {
    public static class StockException extends RuntimeException {
        public StockException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private final HikariDataSource pool;

    public PartStore() throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:parts;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=50");
        config.setMaximumPoolSize(2);
        config.setConnectionTimeout(260);
        pool = new HikariDataSource(config);
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create table yard (id int primary key, name varchar(12) not null)");
            statement.execute("create table part (code varchar(20) primary key, yard int not null references yard(id), pieces int check (pieces >= 0))");
            statement.execute("insert into yard values (1, 'north')");
            statement.execute("insert into part values ('ROHR-3', 1, 40)");
        }
    }

    private int update(String sql, Object... values) throws SQLException {
        try (Connection connection = pool.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    public int enter(String code, int yard, int pieces) throws SQLException {
        return update("insert into part values (?, ?, ?)", code, yard, pieces);
    }

    public int yard(int id, String name) throws SQLException {
        return update("insert into yard values (?, ?)", id, name);
    }

    public void take(String code, int pieces) {
        try {
            update("update part set pieces = pieces - ? where code = ?", pieces, code);
        } catch (SQLException error) {
            throw new StockException("Cannot take " + pieces + " of " + code, error);
        }
    }

    public int inspected(String code) throws SQLException {
        return update("update inspection set done = true where part = ?", code);
    }

    public int move(String code, String yard) throws SQLException {
        return update("update part set yard = ? where code = ?", yard, code);
    }

    public int rename(String code) throws SQLException {
        return update("update part set code = ? where code = ?", code);
    }

    public int pieces(String code) throws SQLException {
        try (Connection connection = pool.getConnection(); PreparedStatement statement = connection.prepareStatement("select pieces from part where code = ?")) {
            statement.setString(1, code);
            ResultSet rows = statement.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }

    public String first() throws SQLException {
        ResultSet rows;
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
            rows = statement.executeQuery("select code from part");
        }
        return rows.next() ? rows.getString(1) : "";
    }

    public void exhaust(int wanted) throws SQLException {
        Connection[] held = new Connection[wanted];
        try {
            for (int i = 0; i < wanted; i++) {
                held[i] = pool.getConnection();
            }
        } finally {
            for (Connection each : held) {
                if (each != null) {
                    each.close();
                }
            }
        }
    }

    public void recount(String code) throws SQLException {
        try (Connection first = pool.getConnection(); Statement statement = first.createStatement()) {
            first.setAutoCommit(false);
            statement.executeUpdate("update part set pieces = pieces where code = '" + code + "'");
            try {
                update("update part set pieces = 0 where code = ?", code);
            } finally {
                first.rollback();
            }
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
