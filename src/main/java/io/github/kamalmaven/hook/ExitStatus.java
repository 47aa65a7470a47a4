package io.github.kamalmaven.hook;

import java.util.Map;

/** Exit statuses in words, as shells give them. */
final class ExitStatus {
  private static final Map<Integer, String> MEANINGS =
      Map.of(
          126, "it cannot be executed",
          127, "its interpreter, or a command in it, was not found",
          129, "killed by signal 1 (HUP)",
          130, "killed by signal 2 (INT)",
          134, "killed by signal 6 (ABRT)",
          137, "killed by signal 9 (KILL)",
          139, "killed by signal 11 (SEGV)",
          143, "killed by signal 15 (TERM)");

  private ExitStatus() {}

  static String describe(int exit) {
    String meaning = MEANINGS.get(exit);
    if (meaning != null) {
      return "exit status " + exit + ", " + meaning;
    }
    return exit > 128 && exit < 165
        ? "exit status " + exit + ", killed by signal " + (exit - 128)
        : "exit status " + exit;
  }
}
