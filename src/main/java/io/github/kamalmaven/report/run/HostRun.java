package io.github.kamalmaven.report.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What happened on one host.
 *
 * @param name the host, {@code localhost} for the control machine
 * @param failure what went wrong there
 * @param commands in the order in which they began
 * @param uploads in order
 */
public record HostRun(
    String name, Optional<Failure> failure, List<Ran> commands, List<Upload> uploads) {
  /** Copies the lists. */
  public HostRun {
    commands = List.copyOf(commands);
    uploads = List.copyOf(uploads);
  }

  /** How it went on a host. */
  public enum State {
    /** Something went wrong there. */
    FAILED,
    /** Nothing was done there. */
    UNTOUCHED,
    /** What was done there went well. */
    OK
  }

  /** How it went. */
  public State state() {
    if (failure.isPresent()) {
      return State.FAILED;
    }
    return commands.isEmpty() && uploads.isEmpty() ? State.UNTOUCHED : State.OK;
  }

  /**
   * A file that was written.
   *
   * @param at when
   * @param path where, relative to the login directory
   * @param bytes its size
   */
  public record Upload(Duration at, String path, long bytes) {}
}
