package io.github.kamalmaven.report.console;

/** How much is shown. */
public enum Verbosity {
  /** Results and errors. */
  QUIET,
  /** Progress too. */
  NORMAL,
  /** Every command and what it writes too. */
  VERBOSE
}
