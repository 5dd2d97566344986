package eu.coordinair.slots.support;

public class SlotException extends RuntimeException {
    public SlotException(String message) {
        super(message);
    }

    public SlotException(String message, Throwable cause) {
        super(message, cause);
    }

    public static class Rejected extends SlotException {
        public Rejected(String message) {
            super(message);
        }
    }

    public static class QuotaSpent extends SlotException {
        public QuotaSpent(String message) {
            super(message);
        }
    }
}
