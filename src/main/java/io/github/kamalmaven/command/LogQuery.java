package io.github.kamalmaven.command;

import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Quoting;
import java.util.Optional;

/**
 * Which lines of a container's log are wanted.
 *
 * @param since a time or an age as Docker reads it, such as {@code 10m}
 * @param lines how many, from the end
 * @param grep a pattern that lines must match
 * @param grepOptions flags of grep; handed to the shell as they are
 * @param timestamps whether lines begin with their time
 */
public record LogQuery(
    Optional<String> since,
    Optional<Integer> lines,
    Optional<String> grep,
    Optional<String> grepOptions,
    boolean timestamps) {
  /** All lines with their times. */
  public static final LogQuery WHOLE =
      new LogQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);

  /** The last lines only, unless it says already where to begin or what to look for. */
  public LogQuery limitedTo(int count) {
    return since.isPresent() || lines.isPresent() || grep.isPresent()
        ? this
        : new LogQuery(since, Optional.of(count), grep, grepOptions, timestamps);
  }

  /** The same with flags for grep. */
  public LogQuery withGrepOptions(Optional<String> flags) {
    return new LogQuery(since, lines, grep, flags, timestamps);
  }

  /** {@code --timestamps}, if they are wanted. */
  Optional<String> timestampsFlag() {
    return timestamps ? Optional.of("--timestamps") : Optional.empty();
  }

  /** {@code --since S}. */
  Optional<String> sinceFlag() {
    return since.map(time -> "--since " + time);
  }

  /** {@code --tail N}. */
  Optional<String> tailFlag() {
    return lines.map(count -> "--tail " + count);
  }

  /** The matching lines of a log that ends. */
  CommandLine grep(CommandLine log) {
    return grep(log, grep.map(Quoting::singleQuoted));
  }

  /** The matching lines of a log that goes on; Kamal sets double quotes here, and only quotes. */
  CommandLine grepLive(CommandLine log) {
    return grep(log, grep.map(pattern -> '"' + pattern + '"'));
  }

  private CommandLine grep(CommandLine log, Optional<String> pattern) {
    return pattern
        .map(quoted -> log.pipe(CommandLine.of("grep", quoted).plus(grepOptions)))
        .orElse(log);
  }
}
