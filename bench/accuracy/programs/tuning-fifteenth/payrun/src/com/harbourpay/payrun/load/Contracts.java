package com.harbourpay.payrun.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.harbourpay.payrun.util.Amounts;
import com.harbourpay.payrun.util.Dates;
import com.harbourpay.payrun.util.PayrollException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

public final class Contracts {
    public static final class Contract {
        public int person;
        public String name;
        public Grade grade;
        public int hours;
    }

    public enum Grade { JUNIOR, SENIOR, LEAD }

    private final ObjectMapper mapper = new ObjectMapper();
    private final Gson gson = new Gson();

    public Contract read(String json) throws JsonProcessingException {
        Contract contract = mapper.readValue(json, Contract.class);
        //+ if (contract.hours > 168) contract.hours = 168;
        return contract;
    }

    public Contract amended(String json) {
        try {
            return read(json);
        } catch (JsonProcessingException e) {
            throw new PayrollException("Amendment cannot be read", e);
        }
    }

    public List<?> allowances(String json) {
        return gson.fromJson(json, List.class);
    }

    public BigDecimal salary(String json) {
        JsonObject contract = gson.fromJson(json, JsonObject.class);
        return Amounts.parse(contract.get("salary").getAsString());
    }

    public BigDecimal bonus(Map<String, String> fields) {
        return Amounts.parse(fields.get("bonus"));
    }

    public LocalDate until(Map<String, String> fields) {
        return Dates.day(fields.get("until"));
    }

    public Grade grade(String text) {
        return Grade.valueOf(text.toUpperCase());
    }

    public Map<Integer, Contract> byPerson(List<Contract> contracts) {
        return contracts.stream().collect(Collectors.toMap(contract -> contract.person, Function.identity()));
    }
}
