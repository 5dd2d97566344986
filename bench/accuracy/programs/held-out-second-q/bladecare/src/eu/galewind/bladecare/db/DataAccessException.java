package eu.galewind.bladecare.db;

public class DataAccessException extends RuntimeException {
    public DataAccessException(String doing, Throwable cause) {
        super(doing + ": " + cause.getMessage(), cause);
    }
}
