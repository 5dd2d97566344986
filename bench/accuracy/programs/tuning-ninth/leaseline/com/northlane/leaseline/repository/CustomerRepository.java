package com.northlane.leaseline.repository;

public class CustomerRepository {
    public record Customer(String id, String name, String email, String iban) {}

    private final JdbcSupport jdbc;

    public CustomerRepository(JdbcSupport jdbc) {
        this.jdbc = jdbc;
    }

    public Customer byEmail(String email) {
        return jdbc.queryOne("SELECT id, name, email, iban FROM customers WHERE email = ?",
            row -> new Customer(row.getString(1), row.getString(2), row.getString(3), row.getString(4)), email);
    }

    public void save(Customer customer) {
        jdbc.update("INSERT INTO customers (id, name, email, iban) VALUES (?, ?, ?, ?)", customer.id(), customer.name(), customer.email(), customer.iban());
    }

    public int creditLimit(String id) {
        return jdbc.queryOne("SELECT credit_limit FROM customers WHERE id = ?", row -> row.getInt("credit_limit"), id);
    }
}
