package io.github.kamalmaven.operation.lock;

import io.github.kamalmaven.operation.Origin;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who holds a lock, as far as it says so.
 *
 * @param since when it was taken
 * @param origin what took it
 */
record Holder(Optional<Instant> since, Optional<Origin> origin) {
  private static final Pattern TAKEN = Pattern.compile("Locked by: .* at (\\S+)");

  /** What the details of a lock say. */
  static Holder of(String details) {
    Matcher taken = TAKEN.matcher(details.lines().findFirst().orElse(""));
    return new Holder(
        taken.matches() ? time(taken.group(1)) : Optional.empty(), Origin.in(details));
  }

  /**
   * In words: since when, whose, and whether it lives.
   *
   * @return begins with a comma; empty if nothing is known
   */
  String told(Instant now, Origin here) {
    return since.map(start -> ", taken " + age(start, now) + " ago").orElse("")
        + origin
            .map(it -> ", by %s@%s (%s)".formatted(it.user(), it.machine(), state(it, here)))
            .orElse("");
  }

  /** What to do. */
  String remedy(Origin here) {
    return isGone(here)
        ? "release it with kamal:lock-release (kamal lock release), and deploy again: that puts"
            + " right what was left half done"
        : "wait for the other deploy (kamal.lockWait), or, if it is gone, run kamal:lock-release";
  }

  /** That it holds the lock no longer for anything, if that is known. */
  Optional<String> warning(Origin here) {
    return isGone(here)
        ? Optional.of("The process that took it no longer runs: " + remedy(here))
        : Optional.empty();
  }

  private boolean isGone(Origin here) {
    return origin.filter(it -> it.isNear(here) && !it.runs()).isPresent();
  }

  private static String state(Origin origin, Origin here) {
    String process = "process " + origin.pid();
    if (!origin.isNear(here)) {
      return process + " there";
    }
    return process + (origin.runs() ? ", still running" : ", which no longer runs");
  }

  /** Clocks differ: a lock of the future was taken just now. */
  private static String age(Instant start, Instant now) {
    Duration age = Duration.between(start, now);
    if (age.compareTo(Duration.ofMinutes(1)) < 0) {
      return Math.max(0, age.toSeconds()) + " s";
    }
    if (age.compareTo(Duration.ofHours(1)) < 0) {
      return age.toMinutes() + " min";
    }
    return age.compareTo(Duration.ofDays(2)) < 0
        ? "%d h %d min".formatted(age.toHours(), age.toMinutesPart())
        : age.toDays() + " days";
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException garbled) {
      return Optional.empty();
    }
  }
}
