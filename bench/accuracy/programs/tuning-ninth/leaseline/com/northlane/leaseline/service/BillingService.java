package com.northlane.leaseline.service;

import com.northlane.leaseline.domain.Contract;
import com.northlane.leaseline.domain.Invoice;
import com.northlane.leaseline.support.Money;
import com.northlane.leaseline.support.Preconditions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

public class BillingService {
    private static final DateTimeFormatter BANK_DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(java.time.format.ResolverStyle.STRICT);

    public record Payment(String reference, BigDecimal amount, LocalDate booked) {}

    public Invoice invoice(Contract contract, BigDecimal discount, LocalDate day) {
        BigDecimal amount = contract.monthlyRate().subtract(discount);
        Preconditions.requirePositive(amount, "amount");
        return new Invoice("INV-" + contract.id(), contract.id(), amount, day.plusDays(14));
    }

    public Invoice creditNote(Invoice invoice, BigDecimal amount) {
        BigDecimal checked = Preconditions.requirePositive(amount, "amount");
        return new Invoice(invoice.number() + "-C", invoice.contractId(), checked.negate(), invoice.due());
    }

    /** One line of the bank's statement: reference, amount and day of booking, separated by semicolons. */
    public Payment readStatementLine(String line) {
        String[] columns = line.split(";");
        return new Payment(columns[0], Money.parse(columns[1]), LocalDate.parse(columns[2], BANK_DATE));
    }

    public BigDecimal depositFromForm(String entered) {
        return Money.parse(entered.strip()).max(BigDecimal.ZERO);
    }

    public Invoice nextDue(List<Invoice> open, LocalDate today) {
        return open.stream().filter(invoice -> !invoice.due().isBefore(today)).min(Comparator.comparing(Invoice::due)).get();
    }

    public List<Invoice> oldestFirst(List<Invoice> invoices) {
        List<Invoice> sorted = new ArrayList<>(invoices);
        sorted.sort(Comparator.comparing(Invoice::due));
        return sorted;
    }

    public String label(Invoice invoice, String currencyCode) {
        Currency currency = Currency.getInstance(currencyCode);
        return invoice.amount().setScale(currency.getDefaultFractionDigits(), java.math.RoundingMode.HALF_UP) + " " + currency.getSymbol();
    }

    public long centsPerDriver(Invoice invoice, List<String> drivers) {
        return invoice.amount().movePointRight(2).longValue() / drivers.size();
    }
}
