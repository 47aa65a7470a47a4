package io.github.kamalmaven.operation;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.build.RegistryCredentials;
import io.github.kamalmaven.command.RegistryCommands;
import io.github.kamalmaven.config.Credential;
import io.github.kamalmaven.config.Registry;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.util.Optional;

/** Logs in to a registry; a local registry needs none. */
public final class RegistryLogin {
  private static final String REMEDY =
      "check registry/server, username and password in deploy.yml, and the secrets they name";

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

  /**
   * Even where Kamal's way is wanted: Docker's own answer to an empty password does not say whose
   * fault it is.
   */
  private Sensitive secret(String key) {
    Sensitive secret = context.secrets().get(key);
    if (secret.isBlank()) {
      throw new KamalException(
          "Secret '"
              + key
              + "' is empty, but "
              + registry.server().orElse("the registry")
              + " needs it",
          context.deployment().secretsPath(),
          "set what its line there refers to: an environment variable, a file, a vault");
    }
    return secret;
  }

  /** Logs in on a host, or on the control machine. */
  public void on(Session session) {
    session.perform(batch());
  }

  /** What logs in; nothing for a local registry. */
  public Batch batch() {
    return command().map(login -> Batch.EMPTY.run(login, REMEDY)).orElse(Batch.EMPTY);
  }

  /**
   * What the registry wants to see; empty for a local registry.
   *
   * @throws KamalException if user name or password is a secret that is missing or empty
   */
  public Optional<RegistryCredentials> credentials() {
    if (registry.isLocal()) {
      return Optional.empty();
    }
    return registry
        .username()
        .flatMap(
            user ->
                registry.password().map(word -> new RegistryCredentials(text(user), text(word))));
  }

  private Sensitive text(Credential credential) {
    if (credential instanceof Credential.Secret secret) {
      return secret(secret.key());
    }
    return Sensitive.of(((Credential.Literal) credential).text());
  }

  /**
   * The command that logs in; empty for a local registry.
   *
   * @throws io.github.kamalmaven.KamalException if user name or password is a secret that is
   *     missing
   */
  public Optional<CommandLine> command() {
    new NeededSecrets(context).registry(registry, "registry").require();
    RegistryCommands commands = new RegistryCommands(registry, this::secret);
    return context.asKamal(Difference.PASSWORD_ON_STDIN)
        ? commands.loginWithPasswordArgument()
        : commands.login();
  }
}
