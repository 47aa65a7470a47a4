package io.github.kamalmaven.history;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Something else that was done.
 *
 * @param at when it was first written down
 * @param performer who did it
 * @param text what, without commands
 * @param hosts where
 */
public record Deed(Instant at, String performer, String text, SortedSet<String> hosts) {
  /** Copies the set. */
  public Deed {
    hosts = new TreeSet<>(hosts);
  }
}
