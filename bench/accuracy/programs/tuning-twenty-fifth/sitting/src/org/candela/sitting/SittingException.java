package org.candela.sitting;

public class SittingException extends RuntimeException {
    public SittingException(String message) {
        super(message);
    }

    public SittingException(String message, Throwable cause) {
        super(message, cause);
    }

    public static class NotAllowed extends SittingException {
        public NotAllowed(String who, String what) {
            super(who + " may not " + what);
        }
    }

    public static class Remote extends SittingException {
        public Remote(int status, String path) {
            super("HTTP " + status + " from " + path);
        }
    }
}
