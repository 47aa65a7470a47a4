package io.github.kamalmaven.operation.app.inside;

import io.github.kamalmaven.host.LineListener;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.shell.CommandLine;
import java.util.ArrayDeque;
import java.util.Deque;

/** Tells the lines of a release command as they come, and keeps the last ones. */
final class ReleaseOutput implements LineListener {
  private static final int KEPT = 20;

  private final Report report;
  private final String host;
  private final String command;
  private final Deque<String> last = new ArrayDeque<>();

  ReleaseOutput(Report report, String host, CommandLine command) {
    this.report = report;
    this.host = host;
    this.command = command.toString();
  }

  @Override
  public void line(Event.Stream stream, String line) {
    report.on(new Event.CommandWrote(host, command, stream, line));
    report.on(new Event.Followed("release", stream, line));
    synchronized (last) {
      last.add(line);
      if (last.size() > KEPT) {
        last.remove();
      }
    }
  }

  /** The last lines. */
  String end() {
    synchronized (last) {
      return String.join("\n", last);
    }
  }
}
