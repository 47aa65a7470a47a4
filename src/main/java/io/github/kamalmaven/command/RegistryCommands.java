package io.github.kamalmaven.command;

import io.github.kamalmaven.config.Registry;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import io.github.kamalmaven.shell.Word;

/**
 * Logging in to a registry, and the one that runs on the control machine.
 *
 * <p>{@code Kamal::Commands::Registry}.
 */
public final class RegistryCommands {
  /** The exit status of {@link #tryLogin} where nothing can be written. */
  public static final int NO_DIRECTORY = 97;

  private static final String LOCAL = "kamal-docker-registry";

  private final Registry registry;

  /** The commands of one registry. */
  public RegistryCommands(Registry registry) {
    this.registry = registry;
  }

  /** Logs in with the password on standard input. */
  public CommandLine login(Sensitive username, Sensitive password) {
    return begin(username).plus("--password-stdin").reading(password);
  }

  /**
   * Logs in with the password on standard input, and leaves nothing of it: Docker writes what it
   * keeps into a directory of the user that is removed whatever happens. The entry that is there
   * before keeps Docker from looking for a key ring.
   */
  public CommandLine tryLogin(Sensitive username, Sensitive password) {
    CommandLine login =
        CommandLine.script("d=$(mktemp -d \"$HOME/.kamal-login.XXXXXX\")")
            .or(CommandLine.script("exit " + NO_DIRECTORY))
            .then(CommandLine.script("trap 'rm -rf \"$d\"' HUP INT TERM"))
            .then(CommandLine.script("echo '{\"auths\":{\"none.invalid\":{}}}'"))
            .writeTo("\"$d/config.json\"")
            .then(CommandLine.script("export DOCKER_CONFIG=\"$d\""))
            .then(begin(username).plus("--password-stdin"))
            .then(CommandLine.script("s=$?"))
            .then(CommandLine.script("rm -rf \"$d\""))
            .then(CommandLine.script("exit $s"));
    return CommandLine.sh(login).reading(password);
  }

  /** Logs in as Kamal does, with the password on the command line, where process lists show it. */
  public CommandLine loginWithPasswordArgument(Sensitive username, Sensitive password) {
    return begin(username).plus("-p").plus(Word.secret(password));
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

  private CommandLine begin(Sensitive username) {
    return CommandLine.of("docker", "login")
        .plus(registry.server())
        .plus("-u")
        .plus(Word.secret(username));
  }
}
