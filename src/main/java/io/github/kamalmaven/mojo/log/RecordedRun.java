package io.github.kamalmaven.mojo.log;

import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.report.run.Failure;
import io.github.kamalmaven.report.run.Recorder;
import io.github.kamalmaven.report.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Keeps what happens in a run, for those who tell of it at its end. */
final class RecordedRun implements Report {
  private final DeployContext context;
  private final List<Function<Run, String>> tellers;
  private final Recorder recorder;

  /**
   * Begins.
   *
   * @param tellers tell of the run, and how that went, as a line for people
   */
  RecordedRun(DeployContext context, List<Function<Run, String>> tellers) {
    this.context = context;
    this.tellers = List.copyOf(tellers);
    this.recorder =
        new Recorder(
            RunLogs.about(context),
            context.parts().time()::now,
            text -> context.secrets().mask().over(text));
  }

  @Override
  public void on(Event event) {
    recorder.on(event);
  }

  /**
   * Ends it.
   *
   * @param failure what stopped the run, without secrets
   * @param people told how each telling went
   */
  void end(Optional<RuntimeException> failure, Report people) {
    Run run = recorder.end(outcome(failure), failure.map(this::told));
    tellers.forEach(teller -> RunLogs.say(() -> teller.apply(run), people));
  }

  private Failure told(RuntimeException failure) {
    List<String> hosts = new ArrayList<>(context.deployment().allHosts());
    hosts.add(Local.NAME);
    return new Failures(hosts).of(failure);
  }

  /** Whoever is interrupted passes it on. */
  private static Run.Outcome outcome(Optional<RuntimeException> failure) {
    if (failure.isEmpty()) {
      return Run.Outcome.SUCCEEDED;
    }
    return Thread.currentThread().isInterrupted() ? Run.Outcome.INTERRUPTED : Run.Outcome.FAILED;
  }
}
