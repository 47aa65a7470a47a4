package io.github.kamalmaven.report.console;

import io.github.kamalmaven.report.Event;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Commands as Kamal logs them: each with a mark of eight digits that tells its lines from others.
 *
 * <p>{@code SSHKit::Formatter::Pretty}.
 */
final class CommandLog {
  private final Ansi ansi;
  private final Map<List<String>, String> marks = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  CommandLog(Ansi ansi) {
    this.ansi = ansi;
  }

  List<Line> started(Event.CommandStarted event) {
    String mark = mark(event.host(), event.command());
    String running = "Running " + ansi.command(event.command()) + " on " + ansi.place(event.host());
    return List.of(new Line(Level.INFO, mark + running));
  }

  List<Line> wrote(Event.CommandWrote event) {
    boolean fine = event.stream() == Event.Stream.OUT;
    String line = fine ? ansi.mark(event.line()) : ansi.error(event.line());
    return List.of(new Line(Level.DEBUG, mark(event.host(), event.command()) + "\t" + line));
  }

  List<Line> finished(Event.CommandFinished event) {
    String mark = mark(event.host(), event.command());
    marks.remove(List.of(event.host(), event.command()));
    String end = event.exit() == 0 ? ansi.success("successful") : ansi.failure("failed");
    String text = "Finished in %s with exit status %d (%s).";
    return List.of(
        new Line(Level.INFO, mark + text.formatted(seconds(event.took()), event.exit(), end)));
  }

  static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.3f seconds", time.toNanos() / 1e9);
  }

  private String mark(String host, String command) {
    return marks.computeIfAbsent(List.of(host, command), this::next);
  }

  /** Spread by a prime, so that neighbours look different. */
  private String next(List<String> running) {
    int spread = (count.incrementAndGet() + running.hashCode()) * 0x9E3779B1;
    return "[" + ansi.mark(String.format(Locale.ROOT, "%08x", spread)) + "] ";
  }
}
