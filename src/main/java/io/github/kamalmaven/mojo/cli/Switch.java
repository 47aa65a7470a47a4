package io.github.kamalmaven.mojo.cli;

import java.util.Set;

/**
 * An option as the command line knows it.
 *
 * @param name {@code --lock-wait}
 * @param aliases {@code -P}
 * @param kind what it takes
 * @param required whether the command fails without it
 */
record Switch(String name, Set<String> aliases, Kind kind, boolean required) {

  /** Copies the set. */
  Switch {
    aliases = Set.copyOf(aliases);
  }

  /** What a switch takes. */
  enum Kind {
    /** Nothing, {@code true} or {@code false}. */
    BOOLEAN,
    /** A number. */
    NUMBER,
    /** A text. */
    TEXT,
    /** A text, and one more each time that it is given. */
    REPEATED,
    /** All words up to the next switch. */
    TEXTS,
    /** All words of the form {@code key:value}. */
    PAIRS
  }
}
