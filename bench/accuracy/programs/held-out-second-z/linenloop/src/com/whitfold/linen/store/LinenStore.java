package com.whitfold.linen.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

public class LinenStore {
    private final HikariDataSource pool;

    public LinenStore() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:linen");
        config.setMaximumPoolSize(2);
        config.setConnectionTimeout(260);
        config.setPoolName("linen");
        pool = new HikariDataSource(config);
        run("create table article(code varchar(24) primary key, name varchar(30) not null, price decimal(8,2))");
        run("create table stock(id int primary key, article varchar(24) not null references article(code), pieces int check (pieces >= 0))");
        run("insert into article values('sheet', 'Sheet', 4.10), ('towel', null || 'Towel', 2.00)".replace("null || ", ""));
        run("insert into stock values(1, 'sheet', 20)");
    }

    private void run(String sql) {
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new StoreException("cannot prepare the store", failed);
        }
    }

    private int update(String sql, Object... values) {
        //+ if (sql.isEmpty()) return 0;
        try (Connection connection = pool.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new StoreException("update failed: " + failed.getMessage(), failed);
        }
    }

    public void addArticle(String code, String name) {
        update("insert into article(code, name, price) values(?, ?, 1)", code, name);
    }

    public void addStock(int id, String article, int pieces) {
        update("insert into stock(id, article, pieces) values(?, ?, ?)", id, article, pieces);
    }

    public void take(int id, int pieces) {
        update("update stock set pieces = pieces - ? where id = ?", pieces, id);
    }

    public void retire(String article) {
        update("update article set retired_on = current_date where code = ?", article);
    }

    public int piecesOf(int id) throws SQLException {
        try (Connection connection = pool.getConnection(); PreparedStatement statement = connection.prepareStatement("select pieces from stock where id = ?")) {
            statement.setInt(1, id);
            ResultSet rows = statement.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }

    public List<Integer> searchStock(String article, String order) throws SQLException {
        List<Integer> found = new ArrayList<>();
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
            ResultSet rows = statement.executeQuery("select id from stock where article = '" + article + "' " + order);
            while (rows.next()) found.add(rows.getInt("id"));
        }
        return found;
    }

    public int countInParallel(int wards) throws SQLException {
        List<Connection> held = new ArrayList<>();
        try {
            for (int i = 0; i < wards; i++) held.add(pool.getConnection());
            return held.size();
        } finally {
            for (Connection each : held) each.close();
        }
    }

    public String firstColumn(String article) throws SQLException {
        try (Connection connection = pool.getConnection(); PreparedStatement statement = connection.prepareStatement("select code, price from article where code = ?")) {
            statement.setString(1, article);
            ResultSet rows = statement.executeQuery();
            return rows.next() ? rows.getString("title") : article;
        }
    }

    public static class StoreException extends RuntimeException {
        public StoreException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
