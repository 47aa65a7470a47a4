package io.github.kamalmaven.report.otel;

import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.RunLog;
import io.github.kamalmaven.report.console.Ansi;
import io.github.kamalmaven.report.console.Level;
import io.github.kamalmaven.report.console.Line;
import io.github.kamalmaven.report.console.Rendering;
import io.github.kamalmaven.report.console.Verbosity;
import io.github.kamalmaven.report.otel.LogRecord.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Sends every line, and the run's beginning and end as events.
 *
 * <p>{@code Kamal::Output::OtelLogger}.
 */
public final class OtelLog implements RunLog {
  private final String endpoint;
  private final RunIdentity run;
  private final Supplier<Instant> clock;
  private final Shipper shipper;
  private final Rendering rendering =
      new Rendering(Verbosity.VERBOSE, Ansi.OFF, hook -> Verbosity.VERBOSE);

  /**
   * Begins a log.
   *
   * @param endpoint URL of the collector, without the protocol's own path
   * @param run what is logged
   * @param clock the time
   * @param troubles told in one line if the collector cannot be reached
   */
  public OtelLog(
      String endpoint, RunIdentity run, Supplier<Instant> clock, Consumer<String> troubles) {
    this.endpoint = endpoint;
    this.run = run;
    this.clock = clock;
    this.shipper = new Shipper(new Collector(endpoint, run), troubles);
    event(Severity.INFO, "kamal.start", run.event(Optional.empty()));
  }

  @Override
  public void on(Event event) {
    Map<String, Object> attributes = attributes(event);
    rendering.of(event).stream()
        .filter(line -> line.level() != Level.RESULT)
        .forEach(line -> shipper.add(record(line, attributes)));
  }

  @Override
  public String end(Optional<RunFailure> failure, Duration took) {
    Map<String, Object> told = run.event(Optional.of(failure.isPresent() ? "failed" : "succeeded"));
    told.put("kamal.runtime", Math.round(took.toMillis() / 100.0) / 10.0);
    failure.ifPresent(
        it -> {
          told.put("exception.type", it.type());
          told.put("exception.message", it.message());
        });
    event(
        failure.isPresent() ? Severity.ERROR : Severity.INFO,
        failure.isPresent() ? "kamal.failed" : "kamal.complete",
        told);
    shipper.end();
    return "Logs sent to " + endpoint;
  }

  private void event(Severity severity, String name, Map<String, Object> attributes) {
    shipper.add(new LogRecord(clock.get(), severity, name, Optional.of(name), attributes));
  }

  private LogRecord record(Line line, Map<String, Object> attributes) {
    return new LogRecord(
        clock.get(), severity(line.level()), line.text(), Optional.empty(), attributes);
  }

  private static Severity severity(Level level) {
    return switch (level) {
      case DEBUG -> Severity.DEBUG;
      case WARNING, CAUTION -> Severity.WARN;
      case ERROR -> Severity.ERROR;
      case INFO, PROGRESS, RESULT -> Severity.INFO;
    };
  }

  /** Where a line comes from. */
  private static Map<String, Object> attributes(Event event) {
    Map<String, Object> all = new LinkedHashMap<>();
    if (event instanceof Event.CommandStarted started) {
      all.put("server.address", started.host());
    } else if (event instanceof Event.CommandFinished finished) {
      all.put("server.address", finished.host());
    } else if (event instanceof Event.CommandWrote wrote) {
      all.put("server.address", wrote.host());
      all.put("log.iostream", "std" + wrote.stream().name().toLowerCase(Locale.ROOT));
    }
    return all;
  }
}
