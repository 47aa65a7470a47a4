package io.github.kamalmaven.sandbox.docker;

import java.util.Locale;

/** Where a container is in its life. */
public enum ContainerState {
  /** Made, never started. */
  CREATED,
  /** Up. */
  RUNNING,
  /** Between two attempts of its restart policy. */
  RESTARTING,
  /** Frozen. */
  PAUSED,
  /** Down. */
  EXITED,
  /** Could not be removed. */
  DEAD;

  /**
   * The word Docker uses.
   *
   * @return such as {@code running}
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads Docker's word.
   *
   * @param word such as {@code running}
   * @return the state
   * @throws IllegalArgumentException if there is no such state
   */
  public static ContainerState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  boolean up() {
    return this == RUNNING || this == PAUSED || this == RESTARTING;
  }
}
