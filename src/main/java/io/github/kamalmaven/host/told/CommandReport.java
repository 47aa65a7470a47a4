package io.github.kamalmaven.host.told;

import io.github.kamalmaven.host.LineListener;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Mask;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tells a report about the commands and uploads of one host. */
final class CommandReport {
  private final String host;
  private final Report report;
  private final TimeSource time;
  private final Waits waits;

  /**
   * @param host its name
   * @param report hears
   * @param time measures
   * @param waits tell of what takes long
   */
  CommandReport(String host, Report report, TimeSource time, Waits waits) {
    this.host = host;
    this.report = report;
    this.time = time;
    this.waits = waits;
  }

  /** Does what runs a command, and tells when it begins and ends. */
  Outcome around(CommandLine command, Supplier<Outcome> work) {
    return around(command, wait -> work.get());
  }

  /** The same with a command that may give a sign of life, and has limits of its own. */
  Outcome around(CommandLine command, Function<Waits.Wait, Outcome> work) {
    Instant start = began(command);
    try (Waits.Wait wait = waitingFor(command, start, Waiter.patient())) {
      return ended(work.apply(wait), start);
    }
  }

  /** Does what runs a command that people sit in front of. */
  Outcome attached(CommandLine command, Supplier<Outcome> work) {
    Instant start = began(command);
    return ended(work.get(), start);
  }

  /** A command has begun whose end is awaited. */
  Waits.Wait waitingFor(CommandLine command, Instant start, Waiter waiter) {
    return waits.begin(host, command, start, waiter);
  }

  /** Tells that a command begins, and says when that is. */
  Instant began(CommandLine command) {
    report.on(new Event.CommandStarted(host, command.toString()));
    return time.now();
  }

  /** Tells that a command has ended. */
  Outcome ended(Outcome outcome, Instant start) {
    Duration took = Duration.between(start, time.now());
    report.on(new Event.CommandFinished(host, outcome.command().toString(), outcome.exit(), took));
    return outcome;
  }

  /** What tells the lines of a command, its input masked. */
  LineListener lines(CommandLine command) {
    Mask mask = command.input().map(Mask::of).orElse(Mask.NONE);
    String shown = command.toString();
    return (stream, line) ->
        report.on(new Event.CommandWrote(host, shown, stream, mask.over(line)));
  }

  /** Tells the lines of a command that has ended. */
  Outcome wrote(Outcome outcome) {
    LineListener lines = lines(outcome.command());
    outcome.stdout().lines().forEach(line -> lines.line(Event.Stream.OUT, line));
    outcome.stderr().lines().forEach(line -> lines.line(Event.Stream.ERR, line));
    return outcome;
  }

  /** Tells about a file. */
  void uploaded(Upload file) {
    report.on(new Event.Uploaded(host, file.path(), file.size()));
  }
}
