package io.github.kamalmaven.report.panel;

import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.console.Ansi;
import io.github.kamalmaven.report.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A run that is told event by event, at times of the test's choice. */
final class Told {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

  private final Progress progress;
  private Instant now = START;

  Told(List<String> hosts) {
    this.progress =
        new Progress(new Run.About("deploy", "shop", Optional.of("production"), hosts), START);
    progress.heard(new Event.Chosen("4f1c9e0"), START);
  }

  static List<String> hosts(int count) {
    return IntStream.rangeClosed(1, count).mapToObj("web-%03d"::formatted).toList();
  }

  Told after(int seconds) {
    now = now.plus(Duration.ofSeconds(seconds));
    return this;
  }

  Told phase(String name) {
    return heard(new Event.Said(Event.Tone.PHASE, name + "..."));
  }

  Told heard(Event event) {
    progress.heard(event, now);
    return this;
  }

  Told runs(String command, List<String> hosts) {
    hosts.forEach(host -> heard(new Event.CommandStarted(host, command)));
    return this;
  }

  Told ran(String command, List<String> hosts) {
    hosts.forEach(
        host -> heard(new Event.CommandFinished(host, command, 0, Duration.ofSeconds(1))));
    return this;
  }

  Told done(List<String> hosts) {
    hosts.forEach(host -> heard(new Event.WorkEnded(host, Optional.empty())));
    return this;
  }

  Told failed(String host, String why) {
    return heard(new Event.WorkEnded(host, Optional.of(why)));
  }

  List<String> panel(int rows, int columns) {
    return new PanelText(new Looks(Ansi.OFF, true)).of(progress, now, new Size(rows, columns));
  }

  /** As on a terminal that has nothing but ASCII. */
  List<String> plainPanel() {
    return new PanelText(new Looks(Ansi.OFF, false)).of(progress, now, new Size(24, 80));
  }
}
