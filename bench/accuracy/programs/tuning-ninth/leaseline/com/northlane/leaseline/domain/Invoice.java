package com.northlane.leaseline.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

public record Invoice(String number, String contractId, BigDecimal amount, LocalDate due) {}
