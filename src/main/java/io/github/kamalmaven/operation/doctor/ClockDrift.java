package io.github.kamalmaven.operation.doctor;

import io.github.kamalmaven.command.ServerCommands;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.shell.CommandLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Whether a host's clock shows the time: certificates, tokens of registries and logs rely on it.
 *
 * @param time the clock here
 * @param asked when the host is asked, or a little before
 */
record ClockDrift(TimeSource time, Instant asked) implements HostCheck {
  private static final Duration TOLERATED = Duration.ofSeconds(30);

  /** For a host that is asked now. */
  static ClockDrift now(TimeSource time) {
    return new ClockDrift(time, time.now());
  }

  @Override
  public List<CommandLine> questions() {
    return List.of(ServerCommands.time());
  }

  @Override
  public Seen read(String host, List<Outcome> answers) {
    String seconds = answers.get(0).text();
    if (!seconds.matches("\\d{1,12}")) {
      return Seen.NOTHING;
    }
    Instant there = Instant.ofEpochSecond(Long.parseLong(seconds));
    Duration behind = Duration.between(there, asked);
    Duration ahead = Duration.between(time.now(), there);
    if (behind.compareTo(TOLERATED) <= 0 && ahead.compareTo(TOLERATED) <= 0) {
      return Seen.NOTHING;
    }
    boolean late = behind.compareTo(TOLERATED) > 0;
    return Seen.wrong(
        Ailment.CLOCK,
        "its clock is %s %s".formatted(told(late ? behind : ahead), late ? "behind" : "ahead"),
        "on %s, as root: timedatectl set-ntp true".formatted(host));
  }

  private static String told(Duration drift) {
    if (drift.toMinutes() < 2) {
      return drift.toSeconds() + " s";
    }
    return drift.toHours() < 2 ? drift.toMinutes() + " min" : drift.toHours() + " hours";
  }
}
