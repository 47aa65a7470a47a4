package io.github.kamalmaven.operation.registry;

import io.github.kamalmaven.operation.DeployContext;

/**
 * Logs the control machine and all hosts in to the registry.
 *
 * <p>{@code Kamal::Cli::Registry#login}.
 */
public final class LoginRegistry {
  private final DeployContext context;
  private final Places places;

  /** In these places. */
  public LoginRegistry(DeployContext context, Places places) {
    this.context = context;
    this.places = places;
  }

  /**
   * Logs in.
   *
   * @throws NoLogin if the registry is a local one
   */
  public void run() {
    NoLogin.refuse(context.deployment().registry(), "login", "setup");
    new SetUpRegistry(context, places).run();
  }
}
