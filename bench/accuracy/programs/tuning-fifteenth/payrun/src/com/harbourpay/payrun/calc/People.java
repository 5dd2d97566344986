package com.harbourpay.payrun.calc;

import com.harbourpay.payrun.util.Checks;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public final class People {
    public record Person(int id, String name, Integer manager, Map<String, Object> extra) {}

    public int level(Map<Integer, Person> all, int id) {
        Person person = all.get(id);
        return person.manager() == null ? 0 : 1 + level(all, person.manager());
    }

    public void removeLeft(Map<Integer, Person> all, int left) {
        for (Integer id : all.keySet()) {
            if (id >= left) all.remove(id);
        }
    }

    public List<Person> withDeputy(List<Person> team, Person deputy) {
        team.add(deputy);
        return team;
    }

    public BigDecimal allowance(Person person) {
        return (BigDecimal) person.extra().get("allowance"); //~ return (BigDecimal) person.extra().getOrDefault("allowance", BigDecimal.ZERO);
    }

    public String bank(String iban) {
        return iban.substring(4, 8) + iban.substring(12, 22);
    }

    public long counted(Stream<Person> people) {
        long all = people.count();
        return all - people.filter(person -> person.manager() == null).count();
    }

    public List<Person> search(List<Person> people, String text) {
        Pattern pattern = Pattern.compile(text, Pattern.CASE_INSENSITIVE);
        return people.stream().filter(person -> pattern.matcher(person.name()).find()).collect(Collectors.toList());
    }

    public String payslip(Person person, BigDecimal net) {
        return String.format("%-20s %d", person.name(), net);
    }

    public String initials(Person person) {
        String[] parts = person.name().split(" ");
        //+ if (parts.length == 0) return "?";
        return "" + parts[0].charAt(0) + parts[1].charAt(0);
    }

    public String account(Map<String, String> record) {
        return Checks.required(record, "iban").replace(" ", "");
    }

    public String managerName(Map<Integer, Person> all, Person person) {
        return all.get(person.manager()).name().toUpperCase();
    }

    public <T> T lazily(Supplier<T> value) {
        return value.get();
    }
}
