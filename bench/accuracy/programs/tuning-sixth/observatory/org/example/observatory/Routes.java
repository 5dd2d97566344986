package org.example.observatory;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.example.observatory.archive.Images;
import org.example.observatory.core.Bus;
import org.example.observatory.core.Container;
import org.example.observatory.night.Schedule;
import org.example.observatory.night.Telescope;
import org.example.observatory.outside.Lab;
import org.example.observatory.outside.Partners;

/** What can be asked of the observatory, over HTTP, by jobs or by hand. */
final class Routes {
    interface Handler {
        Object handle(In in) throws Exception;
    }

    /** Values of a request by name. */
    record In(Map<String, Object> values) {
        @SuppressWarnings("unchecked")
        <T> T get(String name) {
            return (T) values.get(name);
        }

        String text(String name) {
            return (String) values.get(name);
        }

        int number(String name) {
            return (Integer) values.get(name);
        }

        double real(String name) {
            return (Double) values.get(name);
        }
    }

    private final Map<String, Handler> all = new LinkedHashMap<>();

    Handler of(String route) {
        return all.get(route);
    }

    Routes(Schedule schedule, Images images, Partners partners, Bus bus, Container container) {
        night(schedule, bus);
        archive(images);
        outside(partners, container);
        telescope();
    }

    private void night(Schedule schedule, Bus bus) {
        all.put("POST /slots", in -> schedule.plan(in.text("target"), in.text("from")));
        all.put("GET /priority", in -> schedule.priority(in.text("target")));
        all.put("GET /priorities", in -> schedule.total(in.get("targets")));
        all.put("POST /next", in -> schedule.next());
        all.put("GET /times", in -> schedule.at(in.text("zone"), LocalTime.of(21, in.number("minute"))));
        all.put("GET /reach", in -> schedule.reach(in.text("from")));
        all.put("GET /observer", in -> schedule.observer(Optional.ofNullable(in.get("name"))));
        all.put("POST /simulations", in -> schedule.simulate(in.number("nights")));
        all.put("GET /weather", in -> schedule.weather(in.get("stations")));
        all.put("GET /seeing", in -> schedule.seeing(in.get("report")));
        all.put("POST /events", in -> {
            bus.publish(in.get("event"));
            return null;
        });
    }

    private void archive(Images images) {
        all.put("POST /images", in -> {
            images.add(in.number("id"), in.text("target"), in.get("seconds"));
            return null;
        });
        all.put("PUT /images", in -> {
            images.rename(in.number("id"), in.text("target"));
            return null;
        });
        all.put("GET /longest", in -> images.longest(in.text("target")));
        all.put("GET /bright", in -> images.bright(in.real("magnitude")));
        all.put("GET /targets", in -> images.byTarget(in.get("images")));
        all.put("GET /exposure", in -> images.exposure(in.get("images")));
        all.put("GET /best", in -> images.best(in.get("images")));
        all.put("POST /headers", in -> images.header(in.get("bytes")));
        all.put("GET /catalogues", in -> images.catalogue(Path.of(in.text("path"))));
        all.put("POST /mosaics", in -> images.mosaic(List.of()));
    }

    private void outside(Partners partners, Container container) {
        all.put("POST /alerts", in -> partners.alert(in.text("text")));
        all.put("POST /proposals", in -> partners.proposal(in.text("text")));
        all.put("GET /orbits", in -> partners.orbit(in.text("object")));
        all.put("GET /ephemerides", in -> partners.ephemeris(in.text("object")));
        all.put("GET /slow", in -> partners.slow(in.text("object")));
        all.put("GET /mirrors", in -> partners.mirror(in.text("object")));
        all.put("GET /latitude", in -> partners.latitude());
        all.put("GET /exporters", in -> partners.exporter(in.text("name")));
        all.put("POST /frames", in -> {
            partners.transmit(in.text("frame"));
            return null;
        });
        all.put("GET /slits", in -> container.get(Lab.Spectrograph.class).slits());
        all.put("GET /width", in -> container.get(Lab.Photometer.class).width());
    }

    private void telescope() {
        all.put("POST /point", in -> new Telescope().point(in.real("altitude")));
        all.put("POST /rotate", in -> new Telescope().rotate(in.real("position"), in.real("offset")));
        all.put("GET /refraction", in -> new Telescope().refraction(in.real("altitude")));
        all.put("POST /track", in -> {
            new Telescope().track(in.text("target"));
            return null;
        });
        all.put("POST /expose", in -> {
            new Telescope().expose(in.number("seconds"));
            return null;
        });
        all.put("POST /slew", in -> new Telescope().slew(in.real("degrees")));
        all.put("GET /firmware", in -> new Telescope().firmware());
        all.put("POST /home", in -> new Telescope().home());
        all.put("POST /dome", in -> new Telescope().dome(in.get("answers")));
        all.put("GET /gain", in -> new Telescope().gain(in.get("settings")));
    }
}
