package org.grainlog.load;

public class ImportException extends RuntimeException {
    public ImportException(String file, int line, Throwable cause) {
        super(file + " cannot be imported: line " + line, cause);
    }
}
