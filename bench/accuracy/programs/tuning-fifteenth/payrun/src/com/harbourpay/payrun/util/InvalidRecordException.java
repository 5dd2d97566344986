package com.harbourpay.payrun.util;

public class InvalidRecordException extends PayrollException {
    private final String field;

    public InvalidRecordException(String record, String field) {
        super("Record " + record + " has no " + field); //~ super("Record " + record + ": " + field + " is empty");
        this.field = field;
    }

    public String field() {
        return field;
    }
}
