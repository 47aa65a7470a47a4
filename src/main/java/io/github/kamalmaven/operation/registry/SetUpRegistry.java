package io.github.kamalmaven.operation.registry;

import io.github.kamalmaven.command.DockerCommands;
import io.github.kamalmaven.command.RegistryCommands;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.Difference;
import io.github.kamalmaven.operation.NeededSecrets;
import io.github.kamalmaven.operation.RegistryLogin;
import io.github.kamalmaven.registry.RegistryName;
import io.github.kamalmaven.registry.account.Account;

/**
 * Makes the registry usable: logs in to it, or starts it on the control machine.
 *
 * <p>{@code Kamal::Cli::Registry#setup}.
 */
public final class SetUpRegistry {
  private final DeployContext context;
  private final Places places;

  /** In these places; a local registry is the business of the control machine only. */
  public SetUpRegistry(DeployContext context, Places places) {
    this.context = context;
    this.places = places;
  }

  /** Sets it up. */
  public void run() {
    new NeededSecrets(context).registry().require();
    if (places.local()) {
      context.parts().local().execute(DockerCommands.ensureInstalled());
    }
    if (context.deployment().registry().isLocal()) {
      start();
    } else {
      logIn();
    }
  }

  private void tell(Account account) {
    RegistryName registry = RegistryName.of(context.deployment().registry().server());
    context
        .report()
        .say("Logging in to " + registry + " with user and password of " + account.source());
  }

  private void start() {
    if (places.local()) {
      context
          .parts()
          .local()
          .execute(new RegistryCommands(context.deployment().registry()).setUp());
    }
  }

  private void logIn() {
    RegistryLogin login = new RegistryLogin(context);
    if (!context.asKamal(Difference.REGISTRY_ACCOUNTS)) {
      login.account().ifPresent(this::tell);
    }
    if (places.local()) {
      login.onControlMachine(context.parts().local());
    }
    if (places.remote()) {
      context.on(context.selection().hosts(), login::on);
    }
  }
}
