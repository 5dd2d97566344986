package eu.galewind.bladecare.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

public class Database implements AutoCloseable {
    private final Connection connection;
    private final String url;

    public Database(String name) throws SQLException {
        url = "jdbc:h2:mem:" + name + ";LOCK_TIMEOUT=60";
        connection = open();
        execute("create table turbine (id varchar(8) primary key, site varchar(40) not null, hub_height decimal(5, 1))");
        execute("create table work_order (id int primary key, turbine varchar(8) not null references turbine (id), note varchar(24))");
        execute("create table part (number varchar(12) primary key, stock int not null check (stock >= 0))");
        execute("insert into turbine values ('T-01', 'Dogger', 104.5)");
        execute("insert into part values ('BLT-M36', 4)");
    }

    public Connection open() throws SQLException {
        return DriverManager.getConnection(url);
    }

    public int execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = bind(connection.prepareStatement(sql), values)) {
            return statement.executeUpdate();
        }
    }

    public List<List<Object>> query(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = bind(connection.prepareStatement(sql), values); ResultSet rows = statement.executeQuery()) {
            List<List<Object>> all = new ArrayList<>();
            while (rows.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) row.add(rows.getObject(i));
                all.add(row);
            }
            return all;
        }
    }

    private static PreparedStatement bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
