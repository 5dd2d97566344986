package com.brightmoor.claims.util;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Map;
import java.util.Objects;

public final class Checks {
  private Checks() {}

  public static String text(Map<String, Object> body, String key) {
    return (String) Objects.requireNonNull(body.get(key), key + " is missing");
  }

  public static int page(int size) {
    checkArgument(size > 0 && size <= 500, "page size %s is not between 1 and 500", size);
    return size;
  }
}
