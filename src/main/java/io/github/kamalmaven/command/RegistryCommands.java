package io.github.kamalmaven.command;

import io.github.kamalmaven.config.Credential;
import io.github.kamalmaven.config.Registry;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import io.github.kamalmaven.shell.Word;
import java.util.Optional;
import java.util.function.Function;

/**
 * Logging in to a registry, and the one that runs on the control machine.
 *
 * <p>{@code Kamal::Commands::Registry}.
 */
public final class RegistryCommands {
  private static final String LOCAL = "kamal-docker-registry";

  private final Registry registry;
  private final Function<String, Sensitive> secrets;

  /**
   * The commands of one registry.
   *
   * @param secrets the value of a secret by its name
   */
  public RegistryCommands(Registry registry, Function<String, Sensitive> secrets) {
    this.registry = registry;
    this.secrets = secrets;
  }

  /** Logs in with the password on standard input; nothing to do for a local registry. */
  public Optional<CommandLine> login() {
    return begin().map(line -> line.plus("--password-stdin").reading(valueOf(registry.password())));
  }

  /**
   * Logs in as Kamal does, with the password on the command line, where process lists show it;
   * nothing to do for a local registry.
   */
  public Optional<CommandLine> loginWithPasswordArgument() {
    return begin().map(line -> line.plus("-p").plus(Word.secret(valueOf(registry.password()))));
  }

  /** Logs out. */
  public CommandLine logout() {
    return CommandLine.of("docker", "logout").plus(registry.server());
  }

  /** Starts the local registry. */
  public CommandLine setUp() {
    return CommandLine.of("docker", "start", LOCAL)
        .or(
            CommandLine.of("docker", "run", "--detach")
                .plus("-p", "127.0.0.1:" + registry.localPort() + ":5000")
                .plus("--name", LOCAL, "registry:3"));
  }

  /** Removes the local registry. */
  public static CommandLine remove() {
    return CommandLine.of("docker", "stop", LOCAL).and(CommandLine.of("docker", "rm", LOCAL));
  }

  private Optional<CommandLine> begin() {
    if (registry.isLocal()) {
      return Optional.empty();
    }
    Word user = Word.secret(valueOf(registry.username()));
    return Optional.of(
        CommandLine.of("docker", "login").plus(registry.server()).plus("-u").plus(user));
  }

  private Sensitive valueOf(Optional<Credential> credential) {
    Credential given = credential.orElse(new Credential.Literal(""));
    return given instanceof Credential.Secret secret
        ? secrets.apply(secret.key())
        : Sensitive.of(((Credential.Literal) given).text());
  }
}
