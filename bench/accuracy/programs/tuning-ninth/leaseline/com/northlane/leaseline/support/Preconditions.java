package com.northlane.leaseline.support;

import com.northlane.leaseline.domain.Contract;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** Checks that the services share. */
public final class Preconditions {
    private Preconditions() {}

    public static class ContractStateException extends RuntimeException {
        public ContractStateException(String message) {
            super(message);
        }
    }

    public static class ValidationException extends IllegalArgumentException {
        private final String field;

        public ValidationException(String field, String message) {
            super(message);
            this.field = field;
        }

        public String getField() {
            return field;
        }
    }

    public static void expectStatus(Contract contract, Contract.Status... allowed) {
        List<Contract.Status> accepted = Arrays.asList(allowed);
        if (!accepted.contains(contract.status())) {
            throw new ContractStateException("contract " + contract.id() + " is " + contract.status() + ", expected one of " + accepted);
        }
    }

    public static BigDecimal requirePositive(BigDecimal amount, String field) {
        if (amount.signum() <= 0) {
            throw new ValidationException(field, field + " must be positive but was " + amount.toPlainString());
        }
        return amount;
    }
}
