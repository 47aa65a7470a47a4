package io.github.kamalmaven.mojo.session;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The verbs that only look: no plan has to be approved for them. Every other one is taken for one
 * that changes something, also if nobody thought of it here.
 */
public final class ReadingVerbs {
  /** A hook does what its author wants it to, which no plan knows. */
  private static final Set<String> MAIN =
      Set.of(
          "audit",
          "config",
          "details",
          "docs",
          "doctor",
          "hook",
          "init",
          "plan",
          "schema",
          "status",
          "version",
          "versions");

  private static final Map<String, Set<String>> FAMILIES =
      Map.of(
          "app", Set.of("containers", "details", "images", "logs", "version"),
          "accessory", Set.of("details", "logs"),
          "build", Set.of("details"),
          "lock", Set.of("status"),
          "proxy", Set.of("details", "logs"),
          "rollout", Set.of("status"),
          "secrets", Set.of("extract", "fetch", "print"));

  private ReadingVerbs() {}

  /**
   * Whether a verb is one of them.
   *
   * @param command its words
   */
  public static boolean contain(List<String> command) {
    String first = command.isEmpty() ? "" : command.get(0);
    return command.size() < 2
        ? MAIN.contains(first)
        : FAMILIES.getOrDefault(first, Set.of()).contains(command.get(1));
  }
}
