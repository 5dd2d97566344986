package com.hammerfield.gavelhouse;

import com.hammerfield.gavelhouse.client.Partner;
import com.hammerfield.gavelhouse.door.Doors;

public final class Main {
    public static void main(String[] args) throws Exception {
        Partner.start();
        Doors.open(System.getenv().getOrDefault("DOOR", "batch"));
        System.exit(0);
    }
}
