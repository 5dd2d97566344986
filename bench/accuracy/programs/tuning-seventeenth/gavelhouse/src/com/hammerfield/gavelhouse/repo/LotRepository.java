package com.hammerfield.gavelhouse.repo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

public class LotRepository {
    public void save(String code, String title, Integer reserve) {
        Database.update("insert into lots (code, title, reserve) values (?, ?, ?)", code, title, reserve);
    }

    public void bid(String lot, int paddle, int amount) {
        Database.update("insert into bids (lot, paddle, amount) values (?, ?, ?)", lot, paddle, amount);
    }

    public void register(int number, String holder) {
        Database.update("merge into paddles (number, holder) values (?, ?)", number, holder);
    }

    public Map<String, Object> find(String code) throws SQLException {
        return Database.query("select * from lots where code = ?", code).get(0);
    }

    public int highest(String code) throws SQLException {
        return (Integer) Database.query("select max(amount) as TOP from bids where lot = ?", code).get(0).get("TOP");
    }

    public List<Map<String, Object>> sold(String from) throws SQLException {
        return Database.query("select code, hammer from lots where title > ?", from);
    }

    public List<Map<String, Object>> page(String size) throws SQLException {
        return Database.query("select code from lots limit cast(? as int)", size);
    }

    public void exhaust() throws SQLException {
        Connection one = Database.connection();
        Connection two = Database.connection();
        try {
            Database.connection().close();
        } finally {
            one.close();
            two.close();
        }
    }
}
