package io.github.kamalmaven.report.console;

import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.Report;
import java.util.List;
import java.util.function.Function;

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
   * @param hookLevels how much of a hook is shown, by its name ({@code hooks_output}), unless the
   *     verbosity is other than usual
   */
  public Console(
      LineSink lines, Verbosity verbosity, Ansi ansi, Function<String, Verbosity> hookLevels) {
    this.lines = lines;
    this.rendering = new Rendering(verbosity, ansi, hookLevels);
  }

  @Override
  public void on(Event event) {
    List<Line> rendered = rendering.of(event);
    synchronized (lines) {
      rendered.forEach(line -> lines.write(line.level(), line.text()));
    }
  }
}
