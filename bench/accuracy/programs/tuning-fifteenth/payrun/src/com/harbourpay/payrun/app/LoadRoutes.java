package com.harbourpay.payrun.app;

import com.harbourpay.payrun.load.Contracts;
import com.harbourpay.payrun.load.Files2;
import com.harbourpay.payrun.load.Timesheets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

final class LoadRoutes {
    private static final Timesheets TIMESHEETS = new Timesheets();
    private static final Contracts CONTRACTS = new Contracts();
    private static final Files2 FILES = new Files2();

    static List<Route> all() {
        return List.of(
            new Route("hours-header", "load timesheets", v -> TIMESHEETS.read("person;day;Stunden\n" + v.person + ";" + v.month + "-01;8\n")),
            new Route("person-prefix", "load timesheets", v -> TIMESHEETS.read("person;day;hours\nP" + v.person + ";" + v.month + "-01;8\n")),
            new Route("day-slashes", "load timesheets", v -> TIMESHEETS.read("person;day;hours\n" + v.person + ";" + v.month.toString().replace('-', '/') + "/01;8\n")),
            new Route("hours-comma", "load timesheets", v -> TIMESHEETS.read("person;day;hours\n" + v.person + ";" + v.month + "-01;7," + v.cents % 10 + "\n")),
            new Route("quote-inside", "load timesheets", v -> TIMESHEETS.read("person;day;hours\n\"" + v.person + "\"x;" + v.month + "\n")),
            new Route("centre-empty", "load centres", v -> TIMESHEETS.costCentres("person;centre\n" + v.person + ";\n")),
            new Route("longest-of-none", "longest shift", v -> TIMESHEETS.longest(TIMESHEETS.read("person;day;hours\n"))),
            new Route("contract-field", "load contract", v -> CONTRACTS.read("{\"person\":" + v.person + ",\"" + v.pick("pension", "union", "car") + "\":true}")),
            new Route("contract-hours-text", "load contract", v -> CONTRACTS.read("{\"person\":" + v.person + ",\"hours\":\"" + v.pick("full", "part", "flex") + "\"}")),
            new Route("allowances-object", "load allowances", v -> CONTRACTS.allowances("{\"person\":" + v.person + "}")),
            new Route("salary-absent", "load salary", v -> CONTRACTS.salary("{\"person\":" + v.person + "}")),
            new Route("salary-currency", "load salary", v -> CONTRACTS.salary("{\"salary\":\"" + v.amount() + " EUR\"}")),
            new Route("bonus-absent", "load bonus", v -> CONTRACTS.bonus(Map.of("person", "" + v.person))),
            new Route("until-open", "load contract", v -> CONTRACTS.until(Map.of("until", v.pick("open", "unlimited", "permanent")))),
            new Route("grade-new", "load grade", v -> CONTRACTS.grade(v.pick("Principal", "Trainee", "Expert"))),
            new Route("person-twice", "index contracts", v -> {
                var one = new Contracts.Contract();
                one.person = v.person;
                return CONTRACTS.byPerson(List.of(one, one));
            }),
            new Route("inbox-late", "read inbox", v -> FILES.inbox(Path.of(System.getenv().getOrDefault("PREFIX", "."), "inbox"), v.site + "-" + v.month + ".csv")),
            new Route("xml-entity", "read certificate", v -> FILES.document("<cert><name>" + v.name + " & Co</name></cert>")),
            new Route("xml-no-tag", "read certificate", v -> FILES.element("<cert><person>" + v.person + "</person></cert>", "taxClass")),
            new Route("threads-unset", "read settings", v -> FILES.threads(new Properties())));
    }
}
