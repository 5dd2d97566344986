package org.example.observatory.archive;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements with their values; what the driver says comes as our own exception. */
public final class Database {
    public static final class DataException extends RuntimeException {
        DataException(String action, SQLException cause) {
            super(action + " failed", cause);
        }
    }

    private final Connection connection;

    public Database(String url) throws SQLException {
        connection = DriverManager.getConnection(url);
        connection.createStatement().execute("create table images (id int primary key, target varchar(12) not null, seconds int)");
    }

    public int update(String sql, Object... values) {
        try (PreparedStatement statement = prepared(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new DataException("update", failed);
        }
    }

    public List<Object> query(String sql, Object... values) {
        try (PreparedStatement statement = prepared(sql, values); ResultSet rows = statement.executeQuery()) {
            List<Object> all = new ArrayList<>();
            while (rows.next()) all.add(rows.getObject(1));
            return all;
        } catch (SQLException failed) {
            throw new DataException("query", failed);
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
        return statement;
    }
}
