package io.github.kamalmaven.registry;

import java.time.Duration;

/**
 * How long a registry is waited for, and how much it may answer.
 *
 * @param connect until there is a connection
 * @param answer until an answer is there as a whole
 * @param bytes of an answer
 */
record Limits(Duration connect, Duration answer, int bytes) {
  static final Limits USUAL =
      new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), 8 * 1024 * 1024);
}
