package com.brightmoor.claims.domain;

import java.util.Map;

public record Policy(String number, String holder, Integer deductible, Map<String, Object> terms) {}
