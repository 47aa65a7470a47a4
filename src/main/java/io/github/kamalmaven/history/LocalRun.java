package io.github.kamalmaven.history;

import java.time.Duration;
import java.time.Instant;

/**
 * The last run of this checkout, as its own report tells it.
 *
 * @param verb its words
 * @param version what it was about
 * @param started when
 * @param took from start to end
 * @param outcome how it ended, in one word
 */
public record LocalRun(
    String verb, String version, Instant started, Duration took, String outcome) {

  /** Whether it is what the logs tell of. */
  boolean isOf(String other, Instant at) {
    return version.equals(other) && !at.isBefore(started.minusSeconds(1)) && !at.isAfter(ended());
  }

  private Instant ended() {
    return started.plus(took).plusSeconds(1);
  }
}
