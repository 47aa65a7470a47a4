package io.github.kamalmaven.hook;

import java.util.Map;

/** Exit statuses in words, as shells give them. */
final class ExitStatus {
  private static final int SIGNALS = 128;

  /** Those that have the same number on every system. */
  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(1, "SIGHUP"),
          Map.entry(2, "SIGINT"),
          Map.entry(3, "SIGQUIT"),
          Map.entry(4, "SIGILL"),
          Map.entry(5, "SIGTRAP"),
          Map.entry(6, "SIGABRT"),
          Map.entry(8, "SIGFPE"),
          Map.entry(9, "SIGKILL"),
          Map.entry(11, "SIGSEGV"),
          Map.entry(13, "SIGPIPE"),
          Map.entry(14, "SIGALRM"),
          Map.entry(15, "SIGTERM"));

  private ExitStatus() {}

  static String describe(int exit) {
    int signal = exit - SIGNALS;
    if (signal <= 0 || signal >= 65) {
      return "exit status " + exit;
    }
    String name = NAMES.getOrDefault(signal, "signal " + signal);
    return "exit status %d, killed by %s (128+%d)".formatted(exit, name, signal);
  }
}
