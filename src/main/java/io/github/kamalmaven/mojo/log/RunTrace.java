package io.github.kamalmaven.mojo.log;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.report.otel.RunIdentity;
import io.github.kamalmaven.report.run.Run;
import io.github.kamalmaven.report.trace.TraceTarget;
import io.github.kamalmaven.report.trace.Traces;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sends a run as a trace, if somebody wants it.
 *
 * @param traces sends it
 * @param words changes a text to what may be shown
 */
record RunTrace(Traces traces, Function<String, String> words) {

  /**
   * That of a run, empty if nobody wants it. A rehearsal is nobody's run.
   *
   * @param environment variables by name
   * @param troubles told what cannot be used
   */
  static Optional<RunTrace> of(
      DeployContext context, Map<String, String> environment, Report troubles) {
    if (environment.containsKey("KAMAL_REHEARSAL")) {
      return Optional.empty();
    }
    try {
      return TraceTarget.of(context.deployment().plugin().traces(), environment)
          .map(target -> new Traces(target, context.parts().random(), Traces.LIMIT))
          .map(traces -> new RunTrace(traces, text -> context.secrets().mask().over(text)));
    } catch (KamalException unusable) {
      troubles.warn(
          "There will be no trace: %s: %s"
              .formatted(unusable.getMessage(), unusable.remedy().orElse("")));
      return Optional.empty();
    }
  }

  /**
   * Sends a run that has ended.
   *
   * @param begun which run it is, as far as that was known at its beginning
   * @return tells of it, and how that went, as a line for people
   */
  Function<Run, String> about(RunIdentity begun) {
    return run -> {
      RunIdentity known = begun.withVersion(run.version());
      boolean succeeded = run.outcome() == Run.Outcome.SUCCEEDED;
      Map<String, Object> told = known.event(Optional.of(succeeded ? "succeeded" : "failed"));
      return words.apply(traces.send(run, known.resource(), told));
    };
  }
}
