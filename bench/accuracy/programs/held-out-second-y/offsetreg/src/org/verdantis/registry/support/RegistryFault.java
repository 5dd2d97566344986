package org.verdantis.registry.support;

public class RegistryFault extends RuntimeException {
  private final String reference;

  public RegistryFault(String message, String reference) {
    super(message + " [" + reference + "]");
    this.reference = reference;
  }

  public RegistryFault(String message, Throwable cause) {
    super(message, cause);
    this.reference = "";
  }

  public String reference() {
    return reference;
  }

  public static final class NotEntitled extends RegistryFault {
    public NotEntitled(String account, String right) {
      super("Account " + account + " lacks " + right, account);
    }
  }
}
