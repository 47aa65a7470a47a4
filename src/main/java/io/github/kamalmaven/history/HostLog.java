package io.github.kamalmaven.history;

import java.util.List;
import java.util.Optional;

/**
 * The audit log of one host.
 *
 * @param host its name
 * @param lines the oldest first; none if nothing was done there yet
 * @param trouble why it could not be read, in one line
 */
public record HostLog(String host, List<String> lines, Optional<String> trouble) {
  /** Copies the list. */
  public HostLog {
    lines = List.copyOf(lines);
  }
}
