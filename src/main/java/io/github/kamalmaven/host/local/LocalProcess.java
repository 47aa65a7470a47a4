package io.github.kamalmaven.host.local;

import java.time.Duration;
import java.util.Optional;

/** A process on the control machine, whose output is being read. */
sealed interface LocalProcess permits RunningProcess, ToldProcess {

  /**
   * Waits until it has ended and its output was heard.
   *
   * @return false if the limit came first
   */
  boolean awaitEnd(Optional<Duration> limit) throws InterruptedException;

  /** Ends it with all it has started. */
  void end();

  /** Throws what the listener threw, if anything. */
  void rethrow();

  /** Exit status; 128 + n after signal n. */
  int exit();

  /** What it wrote to standard output, if that is kept. */
  String stdout();

  /** What it wrote to standard error, if that is kept. */
  String stderr();
}
