package com.northlane.leaseline.repository;

import com.northlane.leaseline.domain.Contract;
import com.northlane.leaseline.domain.Contract.Address;
import com.northlane.leaseline.domain.Contract.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

public class ContractRepository {
    private final JdbcSupport jdbc;

    public ContractRepository(JdbcSupport jdbc) {
        this.jdbc = jdbc;
    }

    public Contract findById(String id) {
        return jdbc.queryOne("SELECT * FROM contracts WHERE id = ?", ContractRepository::toContract, id);
    }

    public List<Contract> findEndingBefore(LocalDate day) {
        return jdbc.query("SELECT * FROM contracts WHERE end_date < ?", ContractRepository::toContract, day);
    }

    public void insert(Contract contract) {
        jdbc.update("INSERT INTO contracts (id, customer_id, vin, status, monthly_rate, start_date, term_months, city) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            contract.id(), contract.customerId(), contract.vin(), contract.status().name(), contract.monthlyRate(), contract.start(), contract.termMonths(),
            contract.pickup() == null ? null : contract.pickup().city());
    }

    public void rename(String id, String city) {
        jdbc.update("UPDATE contracts SET city = ? WHERE id = ?", city, id);
    }

    private static Contract toContract(ResultSet row) throws SQLException {
        String city = row.getString("city");
        return new Contract(row.getString("id"), row.getString("customer_id"), row.getString("vin"), Status.valueOf(row.getString("status")),
            row.getBigDecimal("monthly_rate"), row.getObject("start_date", LocalDate.class), row.getObject("term_months", Integer.class),
            city == null ? null : new Address("", "", city));
    }
}
