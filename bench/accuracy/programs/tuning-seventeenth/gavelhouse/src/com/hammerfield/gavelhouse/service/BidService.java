package com.hammerfield.gavelhouse.service;

import com.hammerfield.gavelhouse.client.Clients;
import com.hammerfield.gavelhouse.model.Lot;
import com.hammerfield.gavelhouse.repo.LotRepository;
import com.hammerfield.gavelhouse.util.Money;
import com.hammerfield.gavelhouse.util.Require;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public class BidService {
    public static class BidRefusedException extends Exception {
        public BidRefusedException(String lot, long amount, long least) {
            super(String.format("Bid of %d on %s refused, at least %d is asked", amount, lot, least));
        }
    }

    private final LotRepository lots = new LotRepository();
    private final Clients clients = new Clients();
    private final BlockingQueue<String> phone = new ArrayBlockingQueue<>(2);

    public long place(Lot lot, String paddle, long amount) throws BidRefusedException {
        Require.between("amount", amount, 1, 5_000_000);
        long least = lot.bids.isEmpty() ? 100 : lot.top().amount() + 50;
        if (amount < least) throw new BidRefusedException(lot.code, amount, least);
        lot.bids.add(new Lot.Bid(paddle, amount, null));
        return amount;
    }

    public void record(String lot, int paddle, int amount) {
        lots.bid(lot, paddle, amount);
    }

    public void register(int number, String holder) {
        lots.register(number, holder);
    }

    public int lead(String code) throws Exception {
        return lots.highest(code);
    }

    public Lot.Bid winner(Lot lot) {
        return lot.top();
    }

    public BigDecimal premiums(List<Lot.Bid> bids) {
        return bids.stream().map(Lot.Bid::premium).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal perOwner(BigDecimal hammer, List<String> owners) {
        return Money.split(hammer, owners.size());
    }

    public int cents(long euros) {
        return Money.cents(euros);
    }

    public long average(List<Lot.Bid> bids) {
        long sum = bids.stream().mapToLong(Lot.Bid::amount).sum();
        return sum / bids.stream().filter(bid -> bid.amount() > 1_000_000).count();
    }

    public void queue(String paddle) {
        for (int i = 0; i < 3; i++) phone.add(paddle + "/" + i);
    }

    public String undo(ArrayDeque<String> history) {
        return history.pop();
    }

    public String await(String paddle) throws Exception {
        CompletableFuture<String> answer = new CompletableFuture<>();
        try {
            return answer.get(60, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("no answer on the phone from paddle " + paddle, e);
        }
    }

    public BigDecimal inDollars(long amount) throws Exception {
        return clients.rate("USD").multiply(BigDecimal.valueOf(amount));
    }

    public String top(Map<String, Object> row) {
        return (String) row.get("paddle");
    }

    public Lot.Bid best(List<Lot.Bid> bids) {
        return bids.stream().filter(bid -> bid.amount() > 9_000_000).max(Comparator.comparing(Lot.Bid::amount)).orElseThrow();
    }
}
