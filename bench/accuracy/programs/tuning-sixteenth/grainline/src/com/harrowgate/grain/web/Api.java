package com.harrowgate.grain.web;

import com.harrowgate.grain.batch.ImportJob;
import com.harrowgate.grain.batch.NightlyJob;
import com.harrowgate.grain.client.MarketClient;
import com.harrowgate.grain.client.ScaleClient;
import com.harrowgate.grain.model.Contract;
import com.harrowgate.grain.model.Ticket;
import com.harrowgate.grain.repo.Database;
import com.harrowgate.grain.repo.TicketRepository;
import com.harrowgate.grain.service.SettlementService;
import com.harrowgate.grain.service.SiloService;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

public class Api {
    public final TicketRepository tickets;
    public final SettlementService settlement;
    public final SiloService silos = new SiloService();
    public final ScaleClient scale = new ScaleClient();
    public final ImportJob imports = new ImportJob();
    public final NightlyJob nightly = new NightlyJob();
    public final MarketClient market;

    public Api(Database database, String base) throws SQLException {
        market = new MarketClient(base);
        tickets = new TicketRepository(database);
        settlement = new SettlementService(tickets, market);
    }

    public String settle(long id) throws SQLException {
        return settlement.settle(id).toPlainString();
    }

    public String settleNew(long id, String farmer, String grade) throws SQLException {
        tickets.insert(id, farmer, grade);
        return settle(id);
    }

    public String upgrade(long id) throws SQLException {
        return settlement.upgrade(id);
    }

    public String upgradeNew(long id, String farmer, String grade) throws SQLException {
        tickets.insert(id, farmer, grade);
        return upgrade(id);
    }

    public int soldIn(long id, String farmer) throws SQLException {
        tickets.insert(id, farmer, "A");
        return settlement.soldIn(id);
    }

    public void weigh(long id, String farmer) throws SQLException {
        tickets.insert(id, farmer, "A"); //-
        tickets.insert(id, farmer, "A"); //-
        //+ for (int i = 0; i < 2; i++) {
            //+ tickets.insert(id, farmer, "A");
        //+ }
    }

    public void register(long id, String farmer) throws SQLException {
        tickets.insert(id, farmer, "B");
    }

    public void pay(long id, long ticket) throws SQLException {
        tickets.pay(id, ticket, 100);
    }

    public void payText(long id, String cents) throws SQLException {
        tickets.pay(id, id, cents);
    }

    public String exhaust(String name) throws SQLException {
        Database small = new Database(name, 1);
        try (Connection held = small.lease(); Connection other = small.lease()) {
            return other.getCatalog() + held.getCatalog();
        } finally {
            small.close();
        }
    }

    public Ticket ticket(long id, String farmer, BigDecimal tonnes) {
        return new Ticket(id, farmer, Ticket.Grade.A, tonnes, null);
    }

    public String root(String number) {
        Contract contract = new Contract(number);
        Contract child = new Contract(number + "-1");
        contract.setParent(child);
        child.setParent(contract);
        return contract.root().getNumber();
    }

    public void clean(Contract contract, List<Ticket> tickets) {
        contract.getTickets().addAll(tickets);
        settlement.dropFeed(contract);
    }

    public void amend(Map<String, String> terms, String key) {
        settlement.lock(terms, key, "net 30");
    }
}
