package org.civic.tally.store;

import java.sql.*;

public class Returns {
    private final Connection db;

    public Returns() throws SQLException {
        db = DriverManager.getConnection("jdbc:h2:mem:tally");
        db.createStatement().execute("create table if not exists station (code varchar(12) primary key, cast_votes int not null)");
        db.createStatement().execute("merge into station values ('TWICE', 4)");
    }

    public void insert(String code, Integer votes) throws SQLException {
        try (PreparedStatement insert = db.prepareStatement("insert into station values (?, ?)")) {
            insert.setString(1, code);
            insert.setObject(2, votes);
            insert.executeUpdate();
        }
    }

    public int votes(String code) throws SQLException {
        ResultSet rows = db.createStatement().executeQuery("select cast_votes from station where code = '" + code + "'");
        rows.next();
        return rows.getInt(1);
    }

    public int spoiled() throws SQLException {
        return db.createStatement().executeQuery("select sum(spoilt) from station").getInt(1);
    }

    public int numeric() throws SQLException {
        ResultSet rows = db.createStatement().executeQuery("select code from station");
        rows.next();
        return rows.getInt("code");
    }

    public Connection mirror(int port) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:tcp://127.0.0.1:" + port + "/tally");
    }

    public Connection driver(String name) throws SQLException {
        return DriverManager.getConnection("jdbc:" + name + ":tally");
    }
}
