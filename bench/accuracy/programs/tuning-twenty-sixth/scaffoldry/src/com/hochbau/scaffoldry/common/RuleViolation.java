package com.hochbau.scaffoldry.common;

public class RuleViolation extends RuntimeException {
    private final String rule;

    public RuleViolation(String rule, String detail) {
        super(detail + " (" + rule + ")");
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }
}
