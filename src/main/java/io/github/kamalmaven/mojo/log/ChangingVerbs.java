package io.github.kamalmaven.mojo.log;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The verbs that change something on a host: those of which Kamal keeps logs.
 *
 * <p>Callers of {@code Kamal::Cli::Base#modify} and {@code #with_lock}.
 */
public final class ChangingVerbs {
  private static final Set<String> MAIN =
      Set.of("setup", "deploy", "redeploy", "rollback", "remove", "upgrade");
  private static final Map<String, Set<String>> BUT_THESE =
      Map.of(
          "app",
          Set.of("details", "exec", "containers", "stale_containers", "images", "logs", "version"),
          "accessory",
          Set.of("details", "exec", "logs"),
          "proxy",
          Set.of("boot_config", "upgrade", "details", "logs"),
          "prune",
          Set.of(),
          "rollout",
          Set.of("status"),
          "server",
          Set.of("exec"));

  private ChangingVerbs() {}

  /** Whether a verb is to have a report: Kamal keeps no log of the upgrade of proxies. */
  public static boolean haveReport(List<String> command) {
    return contain(command) || command.equals(List.of("proxy", "upgrade"));
  }

  /**
   * Whether a verb is one of them.
   *
   * @param command its words
   */
  static boolean contain(List<String> command) {
    String first = command.isEmpty() ? "" : command.get(0);
    return command.size() < 2
        ? MAIN.contains(first)
        : BUT_THESE.containsKey(first) && !BUT_THESE.get(first).contains(command.get(1));
  }
}
