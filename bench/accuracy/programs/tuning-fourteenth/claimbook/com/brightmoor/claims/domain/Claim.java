package com.brightmoor.claims.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

public record Claim(long id, String number, String policy, ClaimState state, BigDecimal amount, LocalDate occurred, String adjuster) {}
