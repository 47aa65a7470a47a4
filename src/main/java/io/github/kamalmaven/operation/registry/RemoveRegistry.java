package io.github.kamalmaven.operation.registry;

import io.github.kamalmaven.command.RegistryCommands;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.shell.CommandLine;

/**
 * Logs out of the registry, or removes the one on the control machine.
 *
 * <p>{@code Kamal::Cli::Registry#remove}.
 */
public final class RemoveRegistry {
  private final DeployContext context;
  private final Places places;

  /** In these places; a local registry is the business of the control machine only. */
  public RemoveRegistry(DeployContext context, Places places) {
    this.context = context;
    this.places = places;
  }

  /** Logs out; that a local registry is not there does not matter. */
  public void run() {
    if (!context.deployment().registry().isLocal()) {
      logOut();
    } else if (places.local()) {
      context.parts().local().run(RegistryCommands.remove());
    }
  }

  private void logOut() {
    CommandLine logout = new RegistryCommands(context.deployment().registry()).logout();
    if (places.local()) {
      context.parts().local().execute(logout);
    }
    if (places.remote()) {
      context.on(context.selection().hosts(), session -> session.execute(logout));
    }
  }
}
