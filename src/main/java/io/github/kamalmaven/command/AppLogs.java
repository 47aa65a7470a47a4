package io.github.kamalmaven.command;

import io.github.kamalmaven.shell.CommandLine;

/**
 * The logs of the app's containers.
 *
 * <p>{@code Kamal::Commands::App::Logging}.
 */
public final class AppLogs {
  private AppLogs() {}

  /** A container that the user named by its id, in place of one of {@link AppQueries}. */
  public static CommandLine container(String id) {
    return CommandLine.sh(CommandLine.of("echo", id));
  }

  /**
   * The log as it is now.
   *
   * @param container tells the container's id
   */
  public static CommandLine show(CommandLine container, LogQuery query) {
    CommandLine log =
        CommandLine.of("docker", "logs")
            .plus(query.timestampsFlag())
            .plus(query.sinceFlag())
            .plus(query.tailFlag())
            .plus("2>&1");
    return query.grep(container.xargs(log));
  }

  /**
   * The log as it goes on; how long ago it begins is not asked for here.
   *
   * @param container tells the container's id
   */
  public static CommandLine follow(CommandLine container, LogQuery query) {
    CommandLine log =
        CommandLine.of("docker", "logs")
            .plus(query.timestampsFlag())
            .plus(query.tailFlag())
            .plus("--follow", "2>&1");
    return query.grepLive(container.xargs(log));
  }
}
