package com.harbourpay.payrun.app;

public record Route(String bug, String span, Work work) {
    @FunctionalInterface
    public interface Work {
        Object run(Values values) throws Exception;
    }
}
