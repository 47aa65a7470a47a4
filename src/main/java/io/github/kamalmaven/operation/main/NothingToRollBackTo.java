package io.github.kamalmaven.operation.main;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;

/** A host has no container of the version that was asked for. */
public final class NothingToRollBackTo extends KamalException {
  private static final long serialVersionUID = 1L;

  NothingToRollBackTo(String host, Role role, Version version) {
    super(
        "The app version '" + version + "' is not available as a container",
        "role " + role.name() + " on " + host,
        "kamal:app-containers shows the available versions");
  }
}
