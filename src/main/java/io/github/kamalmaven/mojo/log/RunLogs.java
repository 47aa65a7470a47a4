package io.github.kamalmaven.mojo.log;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Output;
import io.github.kamalmaven.config.reference.Reference;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.Difference;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.report.RunLog;
import io.github.kamalmaven.report.RunLog.RunFailure;
import io.github.kamalmaven.report.console.Ansi;
import io.github.kamalmaven.report.file.FileLog;
import io.github.kamalmaven.report.otel.OtelLog;
import io.github.kamalmaven.report.otel.RunIdentity;
import io.github.kamalmaven.report.run.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The logs that {@code output} asks for, and the report, of one run that changes something.
 *
 * <p>{@code Kamal::Output} and {@code Kamal::Cli::Base#modify}.
 */
public final class RunLogs {
  private static final DateTimeFormatter FILE_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss", Locale.ROOT);

  private final DeployContext context;
  private final Ansi ansi;
  private final Report troubles;
  private final Instant start;
  private final List<RunLog> logs = new ArrayList<>();
  private final String id = UUID.randomUUID().toString();
  private Optional<RecordedRun> recorded = Optional.empty();

  private RunLogs(DeployContext context, Ansi ansi, Report troubles) {
    this.context = context;
    this.ansi = ansi;
    this.troubles = troubles;
    this.start = context.parts().time().now();
  }

  /**
   * Begins the logs of a run, if there are to be any.
   *
   * @param context of the run
   * @param ansi whether lines in files are coloured
   * @param troubles told if a log cannot be kept; that stops nothing
   * @param reports where a report of it is to be, below {@code target}; nowhere for a run that is
   *     part of another
   * @param environment variables by name
   */
  public static RunLogs begin(
      DeployContext context,
      Ansi ansi,
      Report troubles,
      Optional<Path> reports,
      Map<String, String> environment) {
    RunLogs all = new RunLogs(context, ansi, troubles);
    List<String> command = context.options().command();
    if (ChangingVerbs.contain(command)) {
      Output output = context.deployment().output();
      output.directory().ifPresent(all::file);
      output.otelEndpoint().ifPresent(all::otel);
    }
    if (ChangingVerbs.haveReport(command)) {
      reports.ifPresent(place -> all.record(place, environment));
    }
    return all;
  }

  /** What is run. */
  public static Run.About about(DeployContext context) {
    return new Run.About(
        String.join(" ", context.options().command()),
        context.deployment().service(),
        context.deployment().destination(),
        context.selection().hosts());
  }

  /** Hears what happens for all of them. */
  public Report report() {
    return Report.all(Stream.<Report>concat(logs.stream(), recorded.stream()).toList());
  }

  /**
   * Ends them, and tells people where they are. Whatever goes wrong with that stops nothing, and
   * takes the place of no failure.
   *
   * @param failure what stopped the run, without secrets
   */
  public void end(Optional<RuntimeException> failure) {
    Duration took = Duration.between(start, context.parts().time().now());
    Optional<RunFailure> told =
        failure.map(it -> new RunFailure(it.getClass().getSimpleName(), message(it)));
    logs.forEach(log -> say(() -> log.end(told, took), troubles));
    recorded.ifPresent(it -> it.end(failure, troubles));
  }

  /** Tells people how a log or a report ended, or in one line that it did not. */
  static void say(Supplier<String> end, Report people) {
    try {
      people.say(end.get());
    } catch (RuntimeException defect) {
      people.warn("What happened could not be kept: " + defect.getClass().getName());
    }
  }

  private static String message(RuntimeException failure) {
    return String.valueOf(failure.getMessage()).lines().collect(Collectors.joining(" "));
  }

  private void file(String directory) {
    Path shown = Path.of(directory, fileName());
    try {
      logs.add(FileLog.open(context.parts().project().resolve(shown), shown, ansi));
    } catch (IOException failure) {
      troubles.warn("Output logger setup failed: " + failure);
    }
  }

  private void otel(String endpoint) {
    RunIdentity run = identity(version());
    logs.add(new OtelLog(endpoint, run, context.parts().time()::now, troubles::warn));
  }

  private RunIdentity identity(Optional<String> version) {
    return new RunIdentity(
        id,
        command(),
        context.deployment().service(),
        version,
        context.deployment().destination(),
        context.performer(),
        Reference.KAMAL);
  }

  private void record(Path place, Map<String, String> environment) {
    List<Function<Run, String>> tellers = new ArrayList<>();
    if (!context.asKamal(Difference.RUN_REPORT)) {
      tellers.add(new RunReport(context, place)::write);
      StepSummary.of(environment).ifPresent(summary -> tellers.add(summary::add));
    }
    RunTrace.of(context, environment, troubles)
        .map(trace -> trace.about(identity(Optional.empty())))
        .ifPresent(tellers::add);
    if (!tellers.isEmpty()) {
      recorded = Optional.of(new RecordedRun(context, tellers));
    }
  }

  /** The run will say itself if it cannot do without. */
  private Optional<String> version() {
    try {
      return Optional.of(context.version().name());
    } catch (KamalException unknown) {
      return Optional.empty();
    }
  }

  private String fileName() {
    String time = FILE_TIME.format(start.atZone(ZoneId.systemDefault()));
    return Stream.of(
                Stream.of(time), context.deployment().destination().stream(), command().stream())
            .flatMap(parts -> parts)
            .collect(Collectors.joining("_"))
        + ".log";
  }

  private List<String> command() {
    List<String> words = context.options().command();
    return context.asKamal(Difference.HOOK_SUBCOMMAND) ? words.subList(0, 1) : words;
  }
}
