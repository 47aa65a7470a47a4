package io.github.kamalmaven.operation.app;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Role;

/** A container was started but cannot be given traffic. */
public final class BootFailed extends KamalException {
  private static final long serialVersionUID = 1L;

  BootFailed(Role role, String host) {
    super(
        "Failed to get endpoint for " + role.name() + " on " + host + ", did the container boot?",
        "role " + role.name() + " on " + host,
        "look at the container's log: kamal:app-logs, or docker logs on the host");
  }
}
