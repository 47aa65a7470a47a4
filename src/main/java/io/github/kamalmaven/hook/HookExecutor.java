package io.github.kamalmaven.hook;

import io.github.kamalmaven.config.Hooks;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Quoting;
import io.github.kamalmaven.shell.Sensitive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Runs hooks and makes their exit status count: the one place where either happens.
 *
 * <p>{@code Kamal::Cli::Base#run_hook} and {@code Kamal::Commands::Hook}.
 */
public final class HookExecutor {
  private final Path project;
  private final Hooks hooks;
  private final Local local;
  private final Report report;
  private final TimeSource time;

  /**
   * @param project the project's directory, in which hooks run
   * @param hooks where they live
   * @param local the control machine
   * @param report hears what hooks write
   * @param time the clock
   */
  public HookExecutor(Path project, Hooks hooks, Local local, Report report, TimeSource time) {
    this.project = project;
    this.hooks = hooks;
    this.local = local;
    this.report = report;
    this.time = time;
  }

  /** Whether there is a hook for an event. */
  public boolean has(HookEvent event) {
    return Files.exists(project.resolve(path(event)));
  }

  /** The file of an event's hook, as the user wrote its directory. */
  public String path(HookEvent event) {
    return hooks.path() + "/" + event.hookName();
  }

  /**
   * Runs the hook of an event, if there is one.
   *
   * @return its exit status; empty if there is none
   * @throws HookFailed if it fails and its event says that this stops the operation
   */
  public Optional<Integer> run(HookEvent event, HookEnvironment environment) {
    if (!has(event)) {
      return Optional.empty();
    }
    Outcome outcome = execute(event, environment.variables());
    if (!outcome.succeeded() && event.aborts()) {
      throw new HookFailed(event, outcome.exit(), path(event), outcome.stdout() + outcome.stderr());
    }
    if (!outcome.succeeded()) {
      report.alarm(ignored(event, outcome.exit()));
    }
    return Optional.of(outcome.exit());
  }

  private Outcome execute(HookEvent event, Map<String, Sensitive> variables) {
    String name = event.hookName();
    report.on(new Event.HookStarted(name, path(event)));
    Instant start = time.now();
    Outcome outcome =
        local.run(
            CommandLine.of(Quoting.literal(path(event))),
            Surroundings.in(project)
                .with(variables)
                .heardBy((stream, line) -> report.on(new Event.HookWrote(name, stream, line))));
    report.on(new Event.HookFinished(name, outcome.exit(), Duration.between(start, time.now())));
    return outcome;
  }

  /** The words of {@code wheels deploy}. */
  private static String ignored(HookEvent event, int exit) {
    return "[hook:%1$s] Hook %1$s exited with code %2$d (ignored — surfacing the original deploy error)"
        .formatted(event.hookName(), exit);
  }
}
