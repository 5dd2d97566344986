package io.ferrydesk;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

final class DataAccessException extends RuntimeException {
    DataAccessException(String message, Throwable cause) {
        super(message, cause);
    }
}

final class Database implements AutoCloseable {
    private final HikariDataSource pool;

    Database(String name) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:" + name);
        config.setPoolName("ferry-pool");
        config.setMaximumPoolSize(2);
        config.setConnectionTimeout(250);
        pool = new HikariDataSource(config);
    }

    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    <T> T call(String what, Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            return work.run(connection);
        } catch (SQLException e) {
            throw new DataAccessException("Could not " + what, e);
        }
    }

    int update(String sql, Object... values) {
        return call("update", connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), values)) {
                return statement.executeUpdate();
            }
        });
    }

    List<String> column(String sql, Object... values) {
        return call("query", connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), values); ResultSet rows = statement.executeQuery()) {
                List<String> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(rows.getString(1));
                }
                return all;
            }
        });
    }

    private static PreparedStatement bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    Connection borrow() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public void close() {
        pool.close();
    }
}
