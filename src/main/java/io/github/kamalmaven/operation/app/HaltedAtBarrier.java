package io.github.kamalmaven.operation.app;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Role;

/** A role was not booted because the primary role is not healthy. */
public final class HaltedAtBarrier extends KamalException {
  private static final long serialVersionUID = 1L;

  /**
   * @param failed who was to be healthy first, and is not: role and host
   */
  HaltedAtBarrier(Role role, String host, String failed) {
    super(
        "Halted at barrier: %s failed".formatted(failed),
        "role " + role.name() + " on " + host,
        null);
  }
}
