package org.verdant.offsets.registry;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

public class CreditStore {
    private final Connection link;

    public CreditStore(String name) throws SQLException {
        link = DriverManager.getConnection("jdbc:h2:mem:" + name);
    }

    public CreditStore prepare() throws SQLException {
        try (var statement = link.createStatement()) {
            statement.execute("create table if not exists credit (serial varchar(24) primary key, project varchar(12) not null, tonnes int, retired date)");
            statement.execute("create table if not exists transfer (id int auto_increment primary key, serial varchar(24) references credit(serial), buyer varchar(20))");
        }
        return this;
    }

    public void insert(String serial, String project, Integer tonnes) throws SQLException {
        try (PreparedStatement s = link.prepareStatement("insert into credit (serial, project, tonnes) values (?, ?, ?)")) {
            s.setString(1, serial);
            s.setString(2, project);
            s.setObject(3, tonnes);
            s.executeUpdate();
        }
    }

    public void issue(String serial, String project) {
        try {
            insert(serial, project, 1);
        } catch (SQLException e) {
            //+ if (e.getErrorCode() == 90007) throw new IllegalStateException(e);
            throw new RegistryException.SerialTaken(serial, e);
        }
    }

    public void transfer(String serial, String buyer) throws SQLException {
        try (PreparedStatement s = link.prepareStatement("insert into transfer (serial, buyer) values (?, ?)")) {
            s.setString(1, serial);
            s.setString(2, buyer);
            s.executeUpdate();
        }
    }

    public int tonnesOf(String serial) throws SQLException {
        try (PreparedStatement s = link.prepareStatement("select tonnes from credit where serial = ?")) {
            s.setString(1, serial);
            ResultSet rows = s.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }

    public List<String> find(String clause) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var s = link.createStatement(); ResultSet rows = s.executeQuery("select serial from credit where " + clause)) {
            while (rows.next()) found.add(rows.getString("SERIAL"));
        }
        return found;
    }

    public String retiredOn(String serial) throws SQLException {
        try (var s = link.createStatement(); ResultSet rows = s.executeQuery("select retired from credit where serial = '" + serial + "'")) {
            return rows.next() ? rows.getDate(1).toLocalDate().toString() : null;
        }
    }

    public void close() throws SQLException {
        link.close();
    }
}
