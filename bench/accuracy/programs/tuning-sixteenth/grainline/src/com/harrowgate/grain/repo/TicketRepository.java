package com.harrowgate.grain.repo;

import com.harrowgate.grain.model.Ticket;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

public class TicketRepository {
    private final Database database;

    public TicketRepository(Database database) throws SQLException {
        this.database = database;
        database.update("create table ticket (id bigint primary key, farmer varchar(12) not null, grade varchar(8), tonnes decimal(10,2), sold_on date)");
        database.update("create table payment (id bigint primary key, ticket bigint not null references ticket(id), cents int)");
    }

    public void insert(long id, String farmer, String grade) throws SQLException {
        //+ insert(id, farmer, grade, "4.2");
    //+ }
    //+ private void insert(long id, String farmer, String grade, String tonnes) throws SQLException {
        database.update("insert into ticket (id, farmer, grade, tonnes) values (?, ?, ?, 4.2)", id, farmer, grade);
    }

    public Optional<Ticket> find(long id) throws SQLException {
        List<Ticket> all = database.query("select * from ticket where id = ?", row -> new Ticket(
                row.getLong("id"), row.getString("farmer"), Ticket.Grade.valueOf(row.getString("grade")), row.getBigDecimal("tonnes"),
                row.getDate("sold_on") == null ? null : row.getDate("sold_on").toLocalDate()), id);
        return all.stream().findFirst();
    }

    public void pay(long id, long ticket, Object cents) throws SQLException {
        database.update("insert into payment values (?, ?, ?)", id, ticket, cents);
    }

    public List<BigDecimal> moisture(long ticket) throws SQLException {
        return database.query("select moisture from sample where ticket = ?", row -> row.getBigDecimal(1), ticket);
    }

    public List<String> gradesOf(String farmer) throws SQLException {
        return database.query("select grade from ticket where farmer = ?", row -> row.getString("quality"), farmer);
    }
}
