package at.rebenhof.cellarbook.support;

public class CellarException extends RuntimeException {
    public CellarException(String message) {
        super(message);
    }

    public CellarException(String message, Throwable cause) {
        super(message, cause);
    }
}
