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

  /** A command of the user: one with white space is for the shell, a single word is a program. */
  public static CommandLine exec(String command) {
    boolean single = command.chars().noneMatch(Character::isWhitespace);
    return single ? CommandLine.of(command) : CommandLine.script(command);
  }
}
