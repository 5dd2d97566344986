package com.harbourpay.payrun.store;

import com.harbourpay.payrun.util.PayrollException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

public final class PersonRepository {
    private final Database database;

    public PersonRepository(Database database) {
        this.database = database;
    }

    public void insert(int id, String name, String site) throws SQLException {
        database.update("insert into person (id, name, site) values (?, ?, ?)", id, name, site);
    }

    public void importAll(List<Integer> ids, String name) throws SQLException {
        for (int id : ids) insert(id, name, null);
    }

    public void hire(int id, String first, String last) throws SQLException {
        insert(id, (first + " " + last + ", " + last.toUpperCase()).repeat(2), null);
    }

    public void contractor(int id) throws SQLException {
        insert(id, null, null);
    }

    public void move(int id, String site) throws SQLException {
        //+ site = site.toLowerCase();
        database.update("update person set site = ? where id = ?", site, id);
    }

    public String nameOf(int id) throws SQLException {
        ResultSet rows = database.query("select name from person where id = ?", id);
        rows.next();
        return rows.getString("name");
    }

    public int average(String site) throws SQLException {
        ResultSet rows = database.query("select sum(cents) / count(cents) as average from person where site = ?", site);
        rows.next();
        return rows.getInt("average");
    }

    public int between(int from, int to) throws SQLException {
        return database.update("delete from person where id between ? and ? and site = ?", from, to);
    }

    public int archive(int year) {
        try {
            return database.update("insert into person_archive select * from person where hired < ?", year);
        } catch (SQLException e) {
            throw new PayrollException("People before " + year + " were not archived", e);
        }
    }

    public String site(int id) throws SQLException {
        ResultSet rows = database.query("select id, name from person");
        return rows.next() ? rows.getString("site") : null;
    }
}
