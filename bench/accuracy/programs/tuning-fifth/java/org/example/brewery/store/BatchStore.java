package org.example.brewery.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import org.example.brewery.model.Model.Batch;
import org.example.brewery.model.Model.Stage;
import org.example.brewery.model.Model.TankOccupiedException;

public final class BatchStore {
    private final Map<Integer, Batch> batches = new ConcurrentHashMap<>();
    private final Map<String, Integer> tanks = new ConcurrentHashMap<>();
    private final Connection database;

    public BatchStore() throws SQLException {
        database = DriverManager.getConnection("jdbc:h2:mem:brewery;DB_CLOSE_DELAY=-1");
        try (var statement = database.createStatement()) {
            statement.execute("create table kegs (serial varchar(12) primary key, litres int not null, filled date)");
            statement.execute("insert into kegs values ('K-1', 30, null), ('K-2', 50, '2026-01-10')");
        }
    }

    public void put(Batch batch) {
        batches.put(batch.number, batch);
    }

    public Batch require(int number) {
        Batch batch = batches.get(number);
        if (batch == null) throw new NoSuchElementException("no batch " + number);
        return batch;
    }

    public void fill(String tank, int number) {
        Integer before = tanks.putIfAbsent(tank, number);
        if (before != null) throw new TankOccupiedException(tank, before);
    }

    public void keg(String serial, Integer litres) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement("insert into kegs (serial, litres) values (?, ?)")) {
            insert.setString(1, serial);
            insert.setObject(2, litres);
            insert.executeUpdate();
        }
    }

    public List<String> filledSince(String column) throws SQLException {
        try (var statement = database.createStatement(); ResultSet rows = statement.executeQuery("select serial, " + column + " from kegs order by " + column)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }

    public String filledIn(String serial) throws SQLException {
        try (PreparedStatement select = database.prepareStatement("select filled from kegs where serial = ?")) {
            select.setString(1, serial);
            ResultSet rows = select.executeQuery();
            rows.next();
            return rows.getDate(1).toLocalDate().getMonth().name();
        }
    }

    public Stage stage(String text) {
        return Stage.valueOf(text);
    }
}
