package com.harbourpay.payrun.client;

import com.harbourpay.payrun.util.PayrollException;

public class UpstreamException extends PayrollException {
    public UpstreamException(String path, int status, String body) {
        super(path + " answered " + status + " " + body);
    }
}
