package io.github.kamalmaven.host;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.shell.CommandLine;
import java.time.Duration;
import java.util.Locale;

/** A command was ended because its time was up. */
public final class TookTooLong extends KamalException {
  private static final long serialVersionUID = 1L;

  private final Duration limit;

  /**
   * @param command what was run
   * @param surroundings where, with its limit
   */
  public TookTooLong(CommandLine command, Surroundings surroundings) {
    super(
        "The command %s took longer than %s and was ended"
            .formatted(command.name(), seconds(surroundings.limit().orElse(Duration.ZERO))),
        "in " + surroundings.directory() + ": " + command,
        "Find out what it waits for, or raise the limit");
    this.limit = surroundings.limit().orElse(Duration.ZERO);
  }

  /** The time it had. */
  public Duration limit() {
    return limit;
  }

  /** A limit in words, such as {@code 1.5 s}. */
  public static String seconds(Duration limit) {
    return String.format(Locale.ROOT, "%s s", limit.toMillis() / 1000.0).replace(".0 s", " s");
  }
}
