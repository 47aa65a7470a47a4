package io.github.kamalmaven.mojo;

import io.github.kamalmaven.operation.Options;
import io.github.kamalmaven.report.console.Verbosity;
import java.util.Optional;

/**
 * What a goal was asked for, and by what it finds its deployment.
 *
 * @param configFile relative to the project's directory, or absolute
 * @param destination such as {@code staging}
 * @param options what the use case is given
 * @param verbosity how much is to be shown
 * @param reachesHosts whether the goal needs the network
 */
public record GoalRequest(
    String configFile,
    Optional<String> destination,
    Options options,
    Verbosity verbosity,
    boolean reachesHosts) {

  /** The goal's name, such as {@code app-boot}. */
  String goal() {
    return String.join("-", options.command()).replace('_', '-');
  }

  /** The options, and whether the caller of this process holds the lock. */
  Options options(boolean lockInherited) {
    return new Options(
        options.command(),
        options.filter(),
        options.version(),
        options.skipHooks(),
        options.lockWait(),
        lockInherited);
  }
}
