package com.brightmoor.claims.domain;

public enum ClaimState {
  REPORTED, ASSIGNED, APPROVED, PAID, CLOSED;

  public boolean mayBecome(ClaimState next) {
    return next.ordinal() == ordinal() + 1;
  }
}
