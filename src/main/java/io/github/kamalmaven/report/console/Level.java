package io.github.kamalmaven.report.console;

/** How a line is meant. */
public enum Level {
  /** What the user asked for: shown always. */
  RESULT,
  /** Progress in words. */
  PROGRESS,
  /** Something to know. */
  WARNING,
  /** Something is doubtful in what the user has written; not among a command's own output. */
  CAUTION,
  /** Something went wrong: shown always. */
  ERROR,
  /** A detail worth a line in the log. */
  INFO,
  /** What commands are and what they write. */
  DEBUG;

  /** Whether it is shown even when progress is not wanted. */
  boolean isAlwaysShown() {
    return this == RESULT || this == ERROR;
  }
}
