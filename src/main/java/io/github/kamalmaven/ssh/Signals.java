package io.github.kamalmaven.ssh;

import java.util.Map;

/** The signals that SSH has names for (RFC 4254, 6.10), as exit status. */
final class Signals {
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("HUP", 1),
          Map.entry("INT", 2),
          Map.entry("QUIT", 3),
          Map.entry("ILL", 4),
          Map.entry("ABRT", 6),
          Map.entry("FPE", 8),
          Map.entry("KILL", 9),
          Map.entry("USR1", 10),
          Map.entry("SEGV", 11),
          Map.entry("USR2", 12),
          Map.entry("PIPE", 13),
          Map.entry("ALRM", 14),
          Map.entry("TERM", 15));

  private Signals() {}

  /**
   * What a shell reports for a command that a signal ended: 128 + n.
   *
   * @param name without {@code SIG}; 128 stands for one that is not known
   */
  static int status(String name) {
    return 128 + NUMBERS.getOrDefault(name.replaceFirst("@.*", ""), 0);
  }
}
