package com.harbourpay.payrun.app;

import com.harbourpay.payrun.calc.Calendar2;
import com.harbourpay.payrun.calc.People;
import com.harbourpay.payrun.calc.People.Person;
import com.harbourpay.payrun.calc.Tax;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class CalcRoutes {
    private static final Tax TAX = new Tax();
    private static final People PEOPLE = new People();

    private static Person person(Values v) {
        return new Person(v.person, v.name, null, Map.of("allowance", v.cents));
    }

    static List<Route> all() {
        return List.of(
            new Route("instant-months", "probation", v -> new Calendar2().probationEnd(Instant.ofEpochSecond(1700000000L + v.cents))),
            new Route("zone-city", "shift", v -> new Calendar2().shift(LocalDate.of(2024, 1, 1), "Europe/" + v.site.replace(" ", "_"))),
            new Route("approve-early", "approve", v -> { new Calendar2().approve(v.month); return null; }),
            new Route("close-unpaid", "close", v -> { new Calendar2().close(v.month); return null; }),
            new Route("leavers-looped", "remove leavers", v -> {
                Map<Integer, Person> all = new HashMap<>();
                for (int i = 0; i < 5; i++) all.put(i, person(v));
                PEOPLE.removeLeft(all, 1);
                return all;
            }),
            new Route("team-fixed", "add deputy", v -> PEOPLE.withDeputy(List.of(person(v)), person(v))),
            new Route("iban-short", "bank", v -> PEOPLE.bank(v.iban.substring(0, 14 + v.cents % 4))),
            new Route("search-bracket", "search", v -> PEOPLE.search(List.of(person(v)), v.name.split(" ")[0] + " (" + v.site)),
            new Route("manager-left", "manager", v -> PEOPLE.managerName(Map.of(), new Person(v.person, v.name, 7, Map.of()))));
    }
}
