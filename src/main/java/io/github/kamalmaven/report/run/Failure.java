package io.github.kamalmaven.report.run;

import java.util.Map;
import java.util.Optional;

/**
 * What stopped a run, or a host of it.
 *
 * @param what what failed; one line or more
 * @param where the file and line, host or command that it concerns
 * @param remedy what the user can do about it
 * @param hosts what failed on which host, as far as that is known
 */
public record Failure(
    String what, Optional<String> where, Optional<String> remedy, Map<String, Failure> hosts) {
  /** Copies the map. */
  public Failure {
    hosts = Map.copyOf(hosts);
  }
}
