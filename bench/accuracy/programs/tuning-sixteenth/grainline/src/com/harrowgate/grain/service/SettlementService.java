package com.harrowgate.grain.service;

import com.harrowgate.grain.client.MarketClient;
import com.harrowgate.grain.model.Contract;
import com.harrowgate.grain.model.SettlementException;
import com.harrowgate.grain.model.Ticket;
import com.harrowgate.grain.repo.TicketRepository;
import com.harrowgate.grain.util.Checks;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

public class SettlementService {
    private final TicketRepository tickets;
    private final MarketClient market;
    private final Map<String, BigDecimal> premiums = Map.of("A", new BigDecimal("1.08"), "B", BigDecimal.ONE);

    public SettlementService(TicketRepository tickets, MarketClient market) {
        this.tickets = tickets;
        this.market = market;
    }

    public BigDecimal settle(long id) throws SQLException {
        Ticket ticket = tickets.find(id).orElseThrow();
        BigDecimal premium = premiums.get(ticket.grade().name()); //-
        return ticket.tonnes().multiply(premium); //-
        //+ return ticket.tonnes().multiply(premiumOf(ticket));
    }

    public String upgrade(long id) throws SQLException {
        Ticket ticket = Checks.found(tickets.find(id).orElse(null), "ticket", id);
        //+ if (ticket.tonnes() == null) { return "none"; }
        return ticket.grade().better().name();
    }

    public int soldIn(long id) throws SQLException {
        return tickets.find(id).map(Ticket::day).map(day -> day.getYear()).get();
    }

    public BigDecimal share(BigDecimal total, int farmers) {
        //+ return total.divide(BigDecimal.valueOf(farmers));
    //+ }
    //+ private BigDecimal premiumOf(Ticket ticket) {
        //+ return premiums.get(ticket.grade().name());
    //+ }
    //+ BigDecimal half(BigDecimal total, int farmers) {
        return total.divide(BigDecimal.valueOf(farmers));
    }

    public int perBushel(int cents, int bushels) {
        return cents / bushels;
    }

    public BigDecimal fixed(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    public int total(List<Integer> cents) {
        int sum = 0;
        for (int each : cents) {
            sum = Math.addExact(sum, each);
        }
        return sum;
    }

    public BigDecimal value(String commodity, BigDecimal tonnes) {
        try {
            return market.price(commodity).multiply(tonnes);
        } catch (IOException | InterruptedException error) {
            throw new SettlementException("no value for " + commodity, error);
        }
    }

    public String iban(Contract contract) {
        String iban = contract.getBuyer().iban(); //-
        return iban.substring(0, 4); //-
        //+ Contract.Buyer buyer = contract.getBuyer();
        //+ return buyer.iban().substring(0, 4);
    }

    public String country(Contract.Buyer buyer) {
        return Checks.notBlank(buyer.iban(), "iban").substring(0, 2);
    }

    public String label(Ticket ticket) {
        return Checks.notBlank(ticket.farmer(), "farmer") + "/" + ticket.id();
    }

    public void dropFeed(Contract contract) {
        for (Ticket ticket : contract.getTickets()) {
            if (ticket.grade() == Ticket.Grade.FEED) {
                contract.getTickets().remove(ticket);
            }
        }
    }

    public Map<Long, String> index(List<Ticket> all) {
        return all.stream().collect(Collectors.toMap(Ticket::id, Ticket::farmer));
    }

    public Ticket first(Contract contract) {
        Iterator<Ticket> all = contract.getTickets().iterator();
        return all.next();
    }

    public void lock(Map<String, String> terms, String key, String value) {
        Map<String, String> copy = Map.copyOf(terms);
        copy.put(key, value);
    }

    public Ticket.State advance(Ticket.State state, Ticket.State to) {
        if (to.ordinal() != state.ordinal() + 1) {
            throw new IllegalStateException("cannot go from " + state + " to " + to);
        }
        return to;
    }
}
