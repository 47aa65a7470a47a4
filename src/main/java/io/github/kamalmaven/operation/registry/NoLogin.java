package io.github.kamalmaven.operation.registry;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Registry;

/** The registry is one on the control machine, which nobody logs in to. */
public final class NoLogin extends KamalException {
  private static final long serialVersionUID = 1L;

  private NoLogin(String verb, String instead) {
    super(
        "Cannot use %s command with a local registry. Use `kamal registry %s` instead."
            .formatted(verb, instead));
  }

  static void refuse(Registry registry, String verb, String instead) {
    if (registry.isLocal()) {
      throw new NoLogin(verb, instead);
    }
  }
}
