package io.github.kamalmaven.command;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.shell.CommandLine;

/**
 * Kamal's own directories on a host, and the user's commands there.
 *
 * <p>{@code Kamal::Commands::Server}.
 */
public final class ServerCommands {
  private ServerCommands() {}

  /** Makes the directory for everything. */
  public static CommandLine ensureRunDirectory() {
    return CommandLine.of("mkdir", "-p", AppPaths.RUN);
  }

  /** Removes the app's directory. */
  public static CommandLine removeAppDirectory(Deployment deployment) {
    return CommandLine.of("rm", "-r", new AppPaths(deployment).app());
  }

  /** How many deployments the host has, this one included. */
  public static CommandLine appDirectoryCount() {
    return CommandLine.of("ls", AppPaths.APPS).pipe(CommandLine.of("wc", "-l"));
  }

  /** What time it is there: seconds since 1970. */
  public static CommandLine time() {
    return CommandLine.of("date", "+%s");
  }

  /** Whether the directory for everything can be written to, or be made. */
  public static CommandLine canWrite() {
    return CommandLine.script(
        "[ -w %1$s ] || { [ ! -e %1$s ] && [ -w . ]; }".formatted(AppPaths.RUN));
  }

  /** The kernel's tables of TCP sockets: addresses and ports in hexadecimal digits. */
  public static CommandLine sockets() {
    return CommandLine.of("cat", "/proc/net/tcp", "/proc/net/tcp6");
  }

  /** What listens on TCP ports, with the names of its programs where the user may see them. */
  public static CommandLine listeners() {
    return CommandLine.of("ss", "-ltnpH");
  }

  /** A command of the user: one with white space is for the shell, a single word is a program. */
  public static CommandLine exec(String command) {
    boolean single = command.chars().noneMatch(Character::isWhitespace);
    return single ? CommandLine.of(command) : CommandLine.script(command);
  }
}
