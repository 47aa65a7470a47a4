package io.github.kamalmaven.host.told;

import io.github.kamalmaven.host.LineListener;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.shell.CommandLine;

/** The control machine, telling a report what it does. Safe for use by several threads. */
public final class ReportingLocal implements Local {
  private final Local inner;
  private final CommandReport told;

  /**
   * @param inner runs the commands
   * @param report hears
   * @param time measures
   * @param waits tell of what takes long
   */
  public ReportingLocal(Local inner, Report report, TimeSource time, Waits waits) {
    this.inner = inner;
    this.told = new CommandReport(NAME, report, time, waits);
  }

  @Override
  public Outcome run(CommandLine command) {
    return told.around(command, () -> told.wrote(inner.run(command)));
  }

  @Override
  public Outcome run(CommandLine command, Surroundings surroundings) {
    LineListener lines = told.lines(command);
    return told.around(
        command,
        wait -> {
          LineListener all =
              (stream, line) -> {
                wait.spoke();
                lines.line(stream, line);
                surroundings.lines().line(stream, line);
              };
          return inner.run(command, surroundings.heardBy(all));
        });
  }

  @Override
  public void upload(Upload file) {
    inner.upload(file);
    told.uploaded(file);
  }
}
