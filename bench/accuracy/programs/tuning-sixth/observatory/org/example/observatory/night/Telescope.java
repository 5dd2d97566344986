package org.example.observatory.night;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.example.observatory.core.Checks;
import org.example.observatory.core.Retry;

public final class Telescope {
    public enum State { PARKED, SLEWING, TRACKING }

    /** Spoken to through a proxy that writes down each call. */
    public interface Mount {
        double slew(double degrees) throws MountException;

        String firmware();
    }

    public static final class MountException extends Exception {
        private final int code;

        public MountException(int code, String message) {
            super("E" + code + " " + message);
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    private State state = State.PARKED;
    private final Mount mount = logged(new Mount() {
        @Override
        public double slew(double degrees) throws MountException {
            if (degrees < 5) throw new MountException(17, "motor stalls at " + degrees);
            return degrees;
        }

        @Override
        public String firmware() {
            return Map.of("version", "4.2").get("build").trim();
        }
    });

    private static Mount logged(Mount mount) {
        return (Mount) Proxy.newProxyInstance(Mount.class.getClassLoader(), new Class<?>[] {Mount.class}, (proxy, method, values) -> method.invoke(mount, values));
    }

    public double point(double altitude) {
        return Checks.degrees(altitude, 90);
    }

    public double rotate(double position, double offset) {
        return Checks.degrees(position + offset, 180);
    }

    public double refraction(double altitude) {
        return Checks.degrees(Math.sqrt(altitude - 1), 90);
    }

    public void track(String target) {
        Checks.state(state == State.SLEWING, "Cannot track %s while %s", target, state);
        state = State.TRACKING;
    }

    public void expose(int seconds) {
        Checks.state(state == State.TRACKING, "Cannot expose %d s while %s", seconds, state);
    }

    public double slew(double degrees) throws MountException {
        return mount.slew(degrees);
    }

    public String firmware() {
        return mount.firmware();
    }

    public double home() {
        return Retry.times(3, () -> mount.slew(0));
    }

    public String dome(Map<String, String> answers) {
        return Retry.times(5, () -> answers.get("shutter").substring(5));
    }

    @SuppressWarnings("unchecked")
    public <T> T setting(Map<String, ?> settings, String name) {
        return (T) settings.get(name);
    }

    public double gain(Map<String, ?> settings) {
        Double gain = setting(settings, "gain");
        return gain * 2;
    }
}
