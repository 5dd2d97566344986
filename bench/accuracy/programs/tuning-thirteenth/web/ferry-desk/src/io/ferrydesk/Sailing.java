package io.ferrydesk;

import java.util.ArrayList;
import java.util.List;

final class Vessel {
    private final String name;
    private final int decks;

    Vessel(String name, int decks) {
        this.name = name;
        this.decks = decks;
    }

    int capacity() {
        return decks * 120;
    }

    String name() {
        return name;
    }
}

final class Sailing {
    private final String code;
    private Vessel vessel;
    private final List<String> manifest = new ArrayList<>();

    Sailing(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    Vessel vessel() {
        return vessel;
    }

    void assign(Vessel next) {
        this.vessel = next;
    }

    List<String> manifest() {
        return manifest;
    }

    int seatsLeft() {
        return vessel().capacity() - manifest.size();
    }

    void dropNoShows(List<String> boarded) {
        for (String passenger : manifest) {
            if (!boarded.contains(passenger)) {
                manifest.remove(passenger);
            }
        }
    }
}
