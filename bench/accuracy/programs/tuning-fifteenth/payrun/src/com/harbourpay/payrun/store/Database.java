package com.harbourpay.payrun.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public final class Database implements AutoCloseable {
    private final Connection connection;

    public Database() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table site (code varchar(6) primary key)");
            statement.execute("create table person (id int primary key, name varchar(20) not null, site varchar(6) references site(code), cents int)");
        }
    }

    int update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            //+ statement.setQueryTimeout(30);
            return statement.executeUpdate();
        }
    }

    ResultSet query(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
        return statement.executeQuery();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    public static HikariDataSource pool(String name, int port) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(port == 0 ? "jdbc:h2:mem:" + name : "jdbc:h2:tcp://127.0.0.1:" + port + "/pay");
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(250);
        return new HikariDataSource(config);
    }
}
