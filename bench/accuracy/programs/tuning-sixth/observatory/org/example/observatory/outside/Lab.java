package org.example.observatory.outside;

import java.util.List;

/** Parts that the container makes. */
public final class Lab {
    private Lab() {}

    public static final class Spectrograph {
        private final int slits;

        public Spectrograph(List<String> slits) {
            this.slits = Integer.parseInt(slits.get(0));
        }

        public int slits() {
            return slits;
        }
    }

    public interface Camera {
        int width();
    }

    public static final class Photometer {
        private final Camera camera;

        public Photometer(Camera camera) {
            this.camera = camera;
        }

        public int width() {
            return camera.width();
        }
    }
}
