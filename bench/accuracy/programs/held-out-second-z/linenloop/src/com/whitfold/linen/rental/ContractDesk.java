package com.whitfold.linen.rental;

import com.whitfold.linen.util.Guard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

public class ContractDesk {
    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    public LocalDate parseStart(String text) {
        return LocalDate.parse(text, GERMAN);
    }

    public LocalDate anniversary(LocalDate start, int year) {
        //+ if (year < 1990) year += 100;
        return LocalDate.of(year, start.getMonthValue(), start.getDayOfMonth());
    }

    public BigDecimal weeklyRent(Contract contract) {
        return contract.lines().stream().map(Contract.Line::weekly).reduce(BigDecimal::add).get();
    }

    public BigDecimal shrinkage(BigDecimal lost, BigDecimal circulating) {
        return lost.divide(circulating, 4, RoundingMode.HALF_UP);
    }

    public int rootOf(Contract contract) {
        if (contract.parent() == null) return contract.number();
        return rootOf(contract.parent()) + follow(contract);
    }

    private int follow(Contract contract) {
        return contract.lines().isEmpty() ? 0 : 1;
    }

    public Map<String, Integer> stockByArticle(Contract contract) {
        return contract.lines().stream().collect(Collectors.toMap(Contract.Line::article, Contract.Line::stock));
    }

    public Contract extend(Contract contract, LocalDate until) {
        if (!until.isAfter(contract.until())) throw new ContractRuleException("Contract " + contract.number() + " of " + contract.customer() + " cannot be extended to " + until);
        return new Contract(contract.number(), contract.customer(), contract.from(), until, contract.lines(), contract);
    }

    public void addLine(Contract contract, Contract.Line line) {
        Guard.positive(line.weekly(), "rent");
        //+ if (contract.lines().contains(line)) return;
        contract.lines().add(line);
    }

    public String renewalNotice(Contract contract) {
        long days = ChronoUnit.DAYS.between(LocalDate.of(2025, 1, 1), contract.until());
        return String.format("Contract %d of %s ends in %d weeks", contract.number(), contract.customer(), days / 7.0);
    }

    public int shareOf(List<Integer> shares, int position) {
        return shares.get(position);
    }

    public long toCents(BigDecimal amount) {
        return amount.movePointRight(2).longValueExact();
    }

    public int pieces(long total) {
        return Math.toIntExact(total * 1_000_000);
    }

    public MonthDay season(String text) {
        return MonthDay.parse("--" + text);
    }

    public static class ContractRuleException extends RuntimeException {
        public ContractRuleException(String message) {
            super(message);
        }
    }
}
