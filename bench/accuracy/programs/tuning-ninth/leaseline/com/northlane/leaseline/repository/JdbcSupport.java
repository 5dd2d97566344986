package com.northlane.leaseline.repository;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the repositories have in common: statements with parameters, rows made objects, and one kind of exception. */
public class JdbcSupport {
    public interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    public static class DataAccessException extends RuntimeException {
        public DataAccessException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    public static class EmptyResultException extends RuntimeException {
        public EmptyResultException(int actual) {
            super("Incorrect result size: expected 1, actual " + actual);
        }
    }

    private final Connection connection;

    public JdbcSupport(Connection connection) {
        this.connection = connection;
    }

    public <T> List<T> query(String sql, RowMapper<T> mapper, Object... arguments) {
        try (PreparedStatement statement = prepare(sql, arguments); ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) found.add(mapper.map(rows));
            return found;
        } catch (SQLException e) {
            throw new DataAccessException("query failed: " + sql, e);
        }
    }

    public <T> T queryOne(String sql, RowMapper<T> mapper, Object... arguments) {
        List<T> found = query(sql, mapper, arguments);
        if (found.size() != 1) throw new EmptyResultException(found.size());
        return found.get(0);
    }

    public int update(String sql, Object... arguments) {
        try (PreparedStatement statement = prepare(sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DataAccessException("update failed", e);
        }
    }

    private PreparedStatement prepare(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) statement.setObject(i + 1, arguments[i]);
        return statement;
    }
}
