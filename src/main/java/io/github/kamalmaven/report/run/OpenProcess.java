package io.github.kamalmaven.report.run;

import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A process of which more may be heard. Guarded by its recorder. */
final class OpenProcess {
  final String text;
  final KeptLines lines;
  private final Duration at;
  private Optional<Duration> took = Optional.empty();
  private Optional<Integer> exit = Optional.empty();

  /**
   * @param text as it was told when it began
   * @param at when it began
   * @param lines keeps what it writes
   */
  OpenProcess(String text, Duration at, KeptLines lines) {
    this.text = text;
    this.at = at;
    this.lines = lines;
  }

  void ended(int status, Duration duration) {
    exit = Optional.of(status);
    took = Optional.of(duration);
  }

  boolean hasEnded() {
    return exit.isPresent();
  }

  /**
   * What is known of it.
   *
   * @param end of the run
   * @param failed whether it is what failed
   * @param words changes what is shown
   */
  Ran ran(Duration end, boolean failed, UnaryOperator<String> words) {
    Duration until = end.minus(at);
    return new Ran(
        words.apply(text),
        at,
        took.orElse(until.isNegative() ? Duration.ZERO : until),
        exit,
        failed,
        lines.output(words));
  }
}
