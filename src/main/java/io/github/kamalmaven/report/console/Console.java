package io.github.kamalmaven.report.console;

import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.Report;
import java.util.List;
import java.util.function.Predicate;

/**
 * Shows people what happens, line by line.
 *
 * <p>The lines of one event stay together, whichever threads report. {@code Kamal::Cli::Base#say}
 * and {@code puts_by_host}.
 */
public final class Console implements Report {
  private final LineSink lines;
  private final Rendering rendering;

  /**
   * @param lines where they go
   * @param verbosity how much is shown
   * @param ansi whether it is coloured
   * @param silentHooks names of hooks that are not shown unless all is ({@code hooks_output})
   */
  public Console(LineSink lines, Verbosity verbosity, Ansi ansi, Predicate<String> silentHooks) {
    this.lines = lines;
    this.rendering = new Rendering(verbosity, ansi, silentHooks);
  }

  @Override
  public void on(Event event) {
    List<Line> rendered = rendering.of(event);
    synchronized (lines) {
      rendered.forEach(line -> lines.write(line.level(), line.text()));
    }
  }
}
