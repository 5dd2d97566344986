package at.rebenhof.cellarbook.support;

public class UpstreamException extends CellarException {
    private final int status;

    public UpstreamException(String partner, int status) {
        super(partner + " answered with status " + status);
        this.status = status;
    }

    public UpstreamException(String partner, Throwable cause) {
        super(partner + " could not be reached", cause);
        this.status = 0;
    }

    public int status() {
        return status;
    }
}
