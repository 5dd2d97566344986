package com.harrowgate.grain.model;

public class SettlementException extends RuntimeException {
    public SettlementException(String message, Throwable cause) {
        super(message, cause);
    }

    public static class LimitExceeded extends RuntimeException {
        public LimitExceeded(String what, long value, long limit) {
            super(what + " of " + value + " exceeds " + limit);
        }
    }

    public static class NotFound extends RuntimeException {
        public NotFound(String kind, Object id) {
            super(kind + " " + id + " not found");
        }
    }
}
