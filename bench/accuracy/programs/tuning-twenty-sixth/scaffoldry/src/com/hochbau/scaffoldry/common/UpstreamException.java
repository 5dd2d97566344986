package com.hochbau.scaffoldry.common;

public class UpstreamException extends Exception {
    public UpstreamException(String service, int status) {
        super(service + " returned HTTP " + status);
    }

    public UpstreamException(String message, Throwable cause) {
        super(message, cause);
    }
}
