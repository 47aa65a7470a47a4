package io.github.kamalmaven.command;

import java.util.Optional;

/** Queries for logs from what a user gave, null for what was not given. */
final class SampleLogs {
  private SampleLogs() {}

  static LogQuery query(
      String since, Integer lines, String grep, String grepOptions, boolean timestamps) {
    return new LogQuery(
        Optional.ofNullable(since),
        Optional.ofNullable(lines),
        Optional.ofNullable(grep),
        Optional.ofNullable(grepOptions),
        timestamps);
  }
}
