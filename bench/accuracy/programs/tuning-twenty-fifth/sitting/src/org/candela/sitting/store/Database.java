package org.candela.sitting.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

public class Database {
    private final HikariDataSource source;

    public Database(String name, int connections) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=100");
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(260);
        config.setPoolName("sittings");
        source = new HikariDataSource(config);
        execute("CREATE TABLE IF NOT EXISTS centre (code VARCHAR(12) PRIMARY KEY, town VARCHAR(20) NOT NULL)");
        execute("CREATE TABLE IF NOT EXISTS entry (id INT AUTO_INCREMENT PRIMARY KEY, centre VARCHAR(12) REFERENCES centre(code), fee DECIMAL(6,2) CHECK (fee >= 0), sat_on DATE)");
    }

    public interface Query<T> {
        T read(ResultSet rows) throws SQLException;
    }

    public int execute(String sql, Object... values) throws SQLException {
        try (Connection connection = source.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            return statement.executeUpdate();
        }
    }

    public <T> T query(String sql, Query<T> query, Object... values) throws SQLException {
        try (Connection connection = source.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            try (ResultSet rows = statement.executeQuery()) {
                return query.read(rows);
            }
        }
    }

    public Connection borrow() throws SQLException {
        return source.getConnection();
    }
}
