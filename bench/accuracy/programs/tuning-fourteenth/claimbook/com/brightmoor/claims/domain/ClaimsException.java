package com.brightmoor.claims.domain;

public class ClaimsException extends RuntimeException {
  public ClaimsException(String message) {
    super(message);
  }

  public ClaimsException(String message, Throwable cause) {
    super(message, cause);
  }

  public static class IllegalTransition extends ClaimsException {
    public IllegalTransition(String number, ClaimState from, ClaimState to) {
      super("Claim " + number + " cannot become " + to + " from " + from);
    }
  }

  public static class UpstreamFailed extends ClaimsException {
    public UpstreamFailed(String system, int status, String body) {
      super(system + " answered " + status + ": " + body);
    }
  }

  public static class Forbidden extends ClaimsException {
    public Forbidden(String user, String what) {
      super("User " + user + " may not " + what);
    }
  }

  public static class StaleVersion extends ClaimsException {
    public StaleVersion(long id, int expected) {
      super("Claim " + id + " was changed by someone else, expected version " + expected);
    }
  }
}
