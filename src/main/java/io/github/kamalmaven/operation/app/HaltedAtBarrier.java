package io.github.kamalmaven.operation.app;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Role;

/** A role was not booted because the primary role is not healthy. */
public final class HaltedAtBarrier extends KamalException {
  private static final long serialVersionUID = 1L;

  HaltedAtBarrier(Role role, String host) {
    super("Halted at barrier", "role " + role.name() + " on " + host, null);
  }
}
