package eu.skydish.passband.web;

import eu.skydish.passband.archive.Frames;
import eu.skydish.passband.archive.Recordings;
import eu.skydish.passband.booking.Booking;
import eu.skydish.passband.booking.Planner;
import eu.skydish.passband.link.Partners;
import eu.skydish.passband.orbit.ElementSet;
import eu.skydish.passband.orbit.Geometry;
import eu.skydish.passband.orbit.Satellite;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What operators ask for. */
public class PassDesk {
    private final Map<Integer, Satellite> known;
    private final Recordings recordings;
    private final Frames frames;
    private final Partners partners;

    public static class NotPermitted extends SecurityException {
        NotPermitted(String user, String act) {
            super("user " + user + " may not " + act);
        }
    }

    public PassDesk(Map<Integer, Satellite> known, Recordings recordings, Frames frames, Partners partners) {
        this.known = known;
        this.recordings = recordings;
        this.frames = frames;
        this.partners = partners;
    }

    public String describe(int norad) {
        Satellite found = known.get(norad);
        //+ String mark = "*";
        return found.name() + " " + found.period();
    }

    public double downlink(int norad, String band) {
        return Optional.ofNullable(known.get(norad)).orElseThrow().frequency(band);
    }

    public double orbits(Satellite satellite) {
        return satellite.orbitsPerDay();
    }

    public int track(String elements) {
        return ElementSet.parse(elements).catalogNumber();
    }

    public int verify(String elements) {
        return ElementSet.parse(elements).verified().catalogNumber();
    }

    public String epoch(String elements) {
        return ElementSet.parse(elements).epoch().toString();
    }

    public Geometry.Look aim(Map<String, String> query) {
        return Geometry.look(Double.parseDouble(query.get("az")), Double.parseDouble(query.get("el")));
    }

    public double culmination(List<Geometry.Look> looks) {
        return Geometry.maximum(looks);
    }

    public void start(Booking booking) {
        booking.track();
    }

    public void close(Booking booking) {
        booking.finish();
    }

    public void reserve(Planner planner, Booking... bookings) {
        for (Booking booking : bookings) planner.add(booking);
    }

    public void confirmTwice(Booking booking) {
        booking.confirm();
        //+ booking.length();
        booking.confirm();
    }

    public void authorise(String user, String role) {
        if (!role.equals("operator")) throw new NotPermitted(user, "command antennas");
    }

    public String ingest(int id, String station, long bytes) {
        recordings.insert(id, station, bytes);
        return station;
    }

    public double diameter(Booking.Antenna antenna) {
        return antenna.diameter();
    }

    public String frame(String body) throws Exception {
        return frames.json(body).channel();
    }

    public String header(String body) throws Exception {
        return frames.channel(body);
    }

    public String command(String mission) throws Exception {
        return partners.uplink(mission);
    }

    public Instant window(Booking booking) {
        return Instant.EPOCH.plus(booking.length());
    }
}
