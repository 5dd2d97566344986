package com.harbourpay.payrun.app;

import com.harbourpay.payrun.store.Database;
import com.harbourpay.payrun.store.PersonRepository;
import java.util.List;

final class StoreRoutes {
    interface Step {
        Object run(PersonRepository people) throws Exception;
    }

    private static Object with(Step step) throws Exception {
        try (Database database = new Database()) {
            return step.run(new PersonRepository(database));
        }
    }

    static List<Route> all() {
        return List.of(
            new Route("name-long", "hire", v -> with(people -> { people.hire(v.person, v.name, v.site); return null; })),
            new Route("person-gone", "name of", v -> with(people -> people.nameOf(v.person))),
            new Route("archive-table", "archive", v -> with(people -> people.archive(v.month.getYear()))),
            new Route("database-closed", "name of", v -> {
                Database database = new Database();
                database.close();
                return new PersonRepository(database).nameOf(v.person);
            }),
            new Route("pool-leak", "two connections", v -> {
                try (var pool = Database.pool("pay" + v.person, 0)) {
                    pool.getConnection();
                    return pool.getConnection();
                }
            }),
            new Route("database-off", "connect", v -> Database.pool("ledger", 9721)));
    }
}
