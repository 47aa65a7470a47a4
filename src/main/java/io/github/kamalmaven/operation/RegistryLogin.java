package io.github.kamalmaven.operation;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.build.RegistryCredentials;
import io.github.kamalmaven.command.RegistryCommands;
import io.github.kamalmaven.config.Registry;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.registry.account.Account;
import io.github.kamalmaven.registry.account.Account.Origin;
import io.github.kamalmaven.shell.CommandLine;
import java.util.Optional;

/** Logs in to a registry; a local registry needs none. */
public final class RegistryLogin {
  private final DeployContext context;
  private final Registry registry;

  /** To the deployment's registry. */
  public RegistryLogin(DeployContext context) {
    this(context, context.deployment().registry());
  }

  /** To another registry. */
  public RegistryLogin(DeployContext context, Registry registry) {
    this.context = context;
    this.registry = registry;
  }

  /** Logs in on a host. */
  public void on(Session session) {
    session.perform(batch());
  }

  /** What logs a host in; nothing for a local registry. */
  public Batch batch() {
    return account().map(user -> Batch.EMPTY.run(command(user), remedy(user))).orElse(Batch.EMPTY);
  }

  /**
   * The command that logs the control machine in; empty for a local registry, and where its Docker
   * is logged in already.
   *
   * @throws KamalException if nobody is known who can log in
   */
  public Optional<CommandLine> here() {
    return account().filter(RegistryLogin::isNewHere).map(this::command);
  }

  /** Logs in on the control machine, unless its Docker is logged in already. */
  public void onControlMachine(Session local) {
    account()
        .filter(RegistryLogin::isNewHere)
        .ifPresent(user -> local.perform(Batch.EMPTY.run(command(user), remedy(user))));
  }

  private static boolean isNewHere(Account user) {
    return user.origin() != Origin.DOCKER;
  }

  /**
   * Who logs in; nobody to a local registry.
   *
   * @throws KamalException if nobody is known
   */
  public Optional<Account> account() {
    if (registry.isLocal()) {
      return Optional.empty();
    }
    if (registry.namesNobody() && context.asKamal(Difference.REGISTRY_ACCOUNTS)) {
      throw new KamalException(
          "registry/username: is required", "deploy.yml", "write username and password there");
    }
    new NeededSecrets(context).registry(registry, "registry").require();
    return Optional.of(context.parts().accounts().of(registry));
  }

  /**
   * What the registry wants to see of whoever speaks with it; empty for a local registry.
   *
   * @throws KamalException if nobody is known
   */
  public Optional<RegistryCredentials> credentials() {
    return account().map(user -> new RegistryCredentials(user.username(), user.password()));
  }

  /** Only whom deploy.yml names may be logged in as Kamal does. */
  private CommandLine command(Account user) {
    RegistryCommands commands = new RegistryCommands(registry);
    return user.origin() == Origin.CONFIGURATION && context.asKamal(Difference.PASSWORD_ON_STDIN)
        ? commands.loginWithPasswordArgument(user.username(), user.password())
        : commands.login(user.username(), user.password());
  }

  private static String remedy(Account user) {
    return user.origin() == Origin.CONFIGURATION
        ? "check registry/server, username and password in deploy.yml, and the secrets they name"
        : "check registry/server in deploy.yml, and user and password in " + user.source();
  }
}
