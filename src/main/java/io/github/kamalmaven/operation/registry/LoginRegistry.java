package io.github.kamalmaven.operation.registry;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.command.DockerCommands;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.RegistryLogin;

/**
 * Logs the control machine and all hosts in to the registry.
 *
 * <p>{@code Kamal::Cli::Registry#login}.
 */
public final class LoginRegistry {
  private final DeployContext context;
  private final boolean skipLocal;
  private final boolean skipRemote;

  /**
   * @param skipLocal leave out the control machine
   * @param skipRemote leave out the hosts
   */
  public LoginRegistry(DeployContext context, boolean skipLocal, boolean skipRemote) {
    this.context = context;
    this.skipLocal = skipLocal;
    this.skipRemote = skipRemote;
  }

  /**
   * Logs in.
   *
   * @throws KamalException if the registry is a local one, which has no login
   */
  public void run() {
    if (context.deployment().registry().isLocal()) {
      throw new KamalException(
          "Cannot use login command with a local registry. Use `kamal registry setup` instead.");
    }
    RegistryLogin login = new RegistryLogin(context);
    if (!skipLocal) {
      context.parts().local().execute(DockerCommands.ensureInstalled());
      login.on(context.parts().local());
    }
    if (!skipRemote) {
      context.on(context.selection().hosts(), login::on);
    }
  }
}
