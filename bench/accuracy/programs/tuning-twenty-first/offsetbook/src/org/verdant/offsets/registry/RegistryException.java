package org.verdant.offsets.registry;

public class RegistryException extends RuntimeException {
    public RegistryException(String message) {
        super(message);
    }

    public RegistryException(String message, Throwable cause) {
        super(message, cause);
    }

    public static class SerialTaken extends RegistryException {
        public SerialTaken(String serial, Throwable cause) {
            super("Serial " + serial + " has been issued before", cause);
        }
    }
}
