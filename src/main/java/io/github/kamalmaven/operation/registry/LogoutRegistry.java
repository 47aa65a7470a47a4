package io.github.kamalmaven.operation.registry;

import io.github.kamalmaven.operation.DeployContext;

/**
 * Logs the control machine and all hosts out of the registry.
 *
 * <p>{@code Kamal::Cli::Registry#logout}.
 */
public final class LogoutRegistry {
  private final DeployContext context;
  private final Places places;

  /** In these places. */
  public LogoutRegistry(DeployContext context, Places places) {
    this.context = context;
    this.places = places;
  }

  /**
   * Logs out.
   *
   * @throws NoLogin if the registry is a local one
   */
  public void run() {
    NoLogin.refuse(context.deployment().registry(), "logout", "remove");
    new RemoveRegistry(context, places).run();
  }
}
