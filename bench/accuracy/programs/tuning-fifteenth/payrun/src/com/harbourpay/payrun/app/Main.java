package com.harbourpay.payrun.app;

import java.util.ArrayList;
import java.util.List;

public final class Main {
    public static void main(String[] args) throws Exception {
        long seed = Long.parseLong(System.getenv().getOrDefault("SEED", "1"));
        List<Route> routes = new ArrayList<>();
        routes.addAll(LoadRoutes.all());
        routes.addAll(CalcRoutes.all());
        routes.addAll(StoreRoutes.all());
        routes.addAll(JobRoutes.all());
        try (Doors doors = Doors.open()) {
            int i = 0;
            for (Route route : routes) {
                try {
                    doors.enter(route.work(), new Values(seed * 1000 + i++));
                    System.err.println("nothing happened " + route.bug());
                } catch (Throwable error) {
                    Report.send(route, error);
                }
            }
        }
        System.exit(0);
    }
}
