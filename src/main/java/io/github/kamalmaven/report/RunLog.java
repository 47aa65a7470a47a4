package io.github.kamalmaven.report;

import java.time.Duration;
import java.util.Optional;

/** A log of one run that outlives it. Its own troubles are told once and stop nothing. */
public interface RunLog extends Report {

  /**
   * Ends the log.
   *
   * @param failure what stopped the run, in one line
   * @param took from start to end
   * @return where the log is, as a line for people
   */
  String end(Optional<RunFailure> failure, Duration took);

  /**
   * What stopped a run.
   *
   * @param type of the failure, a simple class name
   * @param message what happened, without secrets
   */
  record RunFailure(String type, String message) {}
}
