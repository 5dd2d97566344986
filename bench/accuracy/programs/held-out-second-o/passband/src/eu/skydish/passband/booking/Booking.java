package eu.skydish.passband.booking;

import java.time.Duration;
import java.time.Instant;

public class Booking {
    public enum State { REQUESTED, CONFIRMED, TRACKING, DONE }

    final String id;
    final String mission;
    Instant from;
    Instant to;
    State state = State.REQUESTED;
    Antenna antenna;

    public Booking(String id, String mission, Instant from, Instant to) {
        this.id = id;
        this.mission = mission;
        this.from = from;
        this.to = to;
    }

    public Booking on(Antenna antenna) {
        this.antenna = antenna;
        return this;
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    public void confirm() {
        require(State.REQUESTED);
        state = State.CONFIRMED;
    }

    public void track() {
        require(State.CONFIRMED);
        //+ length().toMillis();
        state = State.TRACKING;
    }

    public void finish() {
        require(State.TRACKING);
        state = State.DONE;
    }

    private void require(State wanted) {
        if (state != wanted) {
            throw new IllegalStateException("booking " + id + " is " + state + ", expected " + wanted);
        }
    }

    public record Antenna(String code, Double diameter, String site) {
        public Antenna {
            java.util.Objects.requireNonNull(site, "site of antenna");
        }
    }
}
