package org.candela.sitting.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import org.candela.sitting.SittingException;

public class Entries {
    private final Database database;

    public Entries(Database database) {
        this.database = database;
    }

    public Entries open(String code, String town) {
        try {
            database.execute("INSERT INTO centre (code, town) VALUES (?, ?)", code, town);
            return this;
        } catch (SQLException error) {
            throw new SittingException("centre " + code + " cannot be opened: " + error.getMessage(), error);
        }
    }

    public void enter(String centre, BigDecimal fee) throws SQLException {
        database.execute("INSERT INTO entry (centre, fee) VALUES (?, ?)", centre, fee);
    }

    public void reschedule(int id, String day) throws SQLException {
        database.execute("UPDATE entry SET sat_on = ? WHERE id = ?", day, id);
    }

    public int count(String centre) throws SQLException {
        return database.query("SELECT count(*) AS total FROM entry WHERE centre = ? AND status = 'PAID'", rows -> rows.next() ? rows.getInt("total") : 0, centre);
    }

    public String town(String code) throws SQLException {
        return database.query("SELECT town FROM centre WHERE code = ?", rows -> {
            rows.next();
            return rows.getString("town");
        }, code);
    }

    public BigDecimal fees(String centre) throws SQLException {
        BigDecimal sum = database.query("SELECT sum(fee) AS total FROM entry WHERE centre = ?", rows -> rows.next() ? rows.getBigDecimal("total") : BigDecimal.ZERO, centre);
        return sum.setScale(2);
    }

    public int search(String town) throws SQLException {
        return database.query("SELECT count(*) FROM centre WHERE town = '" + town + "'", rows -> rows.next() ? rows.getInt(1) : 0);
    }

    public void export(int readers) throws SQLException {
        Connection[] open = new Connection[readers];
        try {
            for (int i = 0; i < readers; i++) open[i] = database.borrow();
        } finally {
            for (Connection each : open) if (each != null) each.close();
        }
    }

    public void settle(String code) throws SQLException {
        Connection connection = database.borrow();
        connection.close();
        connection.prepareStatement("DELETE FROM centre WHERE code = '" + code + "'").executeUpdate();
    }

    public void lockBoth(String code, String other) throws SQLException {
        try (Connection first = database.borrow(); Connection second = database.borrow()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            first.createStatement().executeUpdate("UPDATE centre SET town = '" + other + "' WHERE code = '" + code + "'");
            try {
                second.createStatement().executeUpdate("UPDATE centre SET town = '' WHERE code = '" + code + "'");
            } finally {
                first.rollback();
                second.rollback();
                first.setAutoCommit(true);
                second.setAutoCommit(true);
            }
        }
    }
}
