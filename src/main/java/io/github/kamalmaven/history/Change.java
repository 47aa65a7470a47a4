package io.github.kamalmaven.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A version that was brought to hosts.
 *
 * @param at when it was first written down
 * @param until when it was last written down
 * @param performer who did it
 * @param kind what it was, as far as logs tell
 * @param version what was brought
 * @param booted hosts where it was booted, with the roles: {@code web-1 (web)}
 * @param missed hosts that pulled it and did not boot it
 * @param run what a report of the same run tells besides
 */
public record Change(
    Instant at,
    Instant until,
    String performer,
    Kind kind,
    String version,
    List<String> booted,
    List<String> missed,
    Optional<LocalRun> run) {
  /** Copies the lists. */
  public Change {
    booted = List.copyOf(booted);
    missed = List.copyOf(missed);
  }

  /** How long it took; from the logs alone only that it took at least so long. */
  public Duration took() {
    return run.map(LocalRun::took).orElse(Duration.between(at, until));
  }

  /** What logs can tell apart. */
  public enum Kind {
    /** Pulled and booted. */
    DEPLOY("deploy"),
    /** An earlier version booted again, without a pull. */
    ROLLBACK("rollback"),
    /** Booted without a pull. */
    BOOT("boot"),
    /** Pulled and booted nowhere: the deploy failed, or was a build alone. */
    PULL("not booted");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** For people. */
    @Override
    public String toString() {
      return words;
    }
  }
}
