package com.northlane.leaseline.service;

import com.northlane.leaseline.domain.Contract;
import com.northlane.leaseline.domain.Contract.Status;
import com.northlane.leaseline.repository.ContractRepository;
import com.northlane.leaseline.repository.CustomerRepository;
import com.northlane.leaseline.repository.CustomerRepository.Customer;
import com.northlane.leaseline.support.Preconditions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;

public class ContractService {
    private final ContractRepository contracts;
    private final CustomerRepository customers;
    private final ReentrantLock renewalLock = new ReentrantLock();

    public ContractService(ContractRepository contracts, CustomerRepository customers) {
        this.contracts = contracts;
        this.customers = customers;
    }

    public Contract open(Contract contract) {
        contracts.insert(contract);
        return contract;
    }

    public Contract get(String id) {
        return contracts.findById(id);
    }

    public Contract activate(Contract contract) {
        Preconditions.expectStatus(contract, Status.DRAFT);
        return contract.with(Status.ACTIVE);
    }

    public Contract terminate(Contract contract, LocalDate lastDay) {
        Preconditions.expectStatus(contract, Status.ACTIVE, Status.SUSPENDED);
        return contract.with(Status.TERMINATED);
    }

    public String handoverNote(Contract contract) {
        String city = contract.pickup().city();
        return "Please collect the vehicle " + contract.vin() + " in " + city;
    }

    public long remainingDays(Contract contract, LocalDate today) {
        return today.until(contract.end(), java.time.temporal.ChronoUnit.DAYS);
    }

    public BigDecimal ratePerKilometre(Contract contract, int kilometresPerMonth) {
        return contract.monthlyRate().divide(BigDecimal.valueOf(kilometresPerMonth));
    }

    public Map<String, Contract> byVehicle(List<Contract> running) {
        return running.stream().collect(Collectors.toMap(Contract::vin, Function.identity()));
    }

    public Customer register(Customer customer) {
        customers.save(customer);
        return customer;
    }

    public Customer login(String email) {
        return customers.byEmail(email.trim());
    }

    public boolean mayLease(String customerId, BigDecimal rate) {
        return rate.multiply(BigDecimal.TEN).intValue() <= customers.creditLimit(customerId);
    }

    public void movePickup(String id, String city) {
        contracts.rename(id, city);
    }

    public ReentrantLock renewalLock() {
        return renewalLock;
    }

    public Contract renew(Contract contract) throws TimeoutException, InterruptedException {
        if (!renewalLock.tryLock(15, TimeUnit.MILLISECONDS)) throw new TimeoutException("could not lock contract " + contract.id() + " for renewal within 15 ms");
        try {
            return contract.with(Status.DRAFT);
        } finally {
            renewalLock.unlock();
        }
    }
}
