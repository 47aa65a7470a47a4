package io.github.kamalmaven.hook;

import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.host.TookTooLong;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.shell.Sensitive;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Runs hooks and makes their exit status count: the one place where either happens.
 *
 * <p>{@code Kamal::Cli::Base#run_hook} and {@code Kamal::Commands::Hook}. As there, {@code
 * /usr/bin/env} starts the file: one without an interpreter line is run by {@code /bin/sh}.
 */
public final class HookExecutor {
  private final HookSite site;
  private final Local local;
  private final Report report;
  private final TimeSource time;

  /**
   * @param site where they live and run
   * @param local the control machine
   * @param report hears what hooks write
   * @param time the clock
   */
  public HookExecutor(HookSite site, Local local, Report report, TimeSource time) {
    this.site = site;
    this.local = local;
    this.report = report;
    this.time = time;
  }

  /** Whether there is a hook for an event, be it one that cannot be run. */
  public boolean has(HookEvent event) {
    return site.hook(event).isPresent();
  }

  /** The file of an event's hook, as the user wrote its directory. */
  public String path(HookEvent event) {
    return site.path(event);
  }

  /** What keeps the hook of an event from being run, as far as its file shows that. */
  public Optional<HookDefect> defect(HookEvent event) {
    return site.hook(event).flatMap(hook -> HookDefect.beforehand(site, hook));
  }

  /**
   * Runs the hook of an event, if there is one.
   *
   * @param limit after which it is ended with all it started, and has failed
   * @return its exit status; empty if there is none
   * @throws HookFailed if it fails and its event says that this counts
   */
  public Optional<Integer> run(
      HookEvent event, HookEnvironment environment, Optional<Duration> limit) {
    return site.hook(event).map(hook -> run(event, hook, environment, limit));
  }

  private int run(
      HookEvent event, HookFile hook, HookEnvironment environment, Optional<Duration> limit) {
    HookEnd end = execute(event, hook, environment.variables(), limit);
    if (!end.succeeded() && event.aborts()) {
      throw HookFailed.of(site, hook, event, end);
    }
    if (!end.succeeded()) {
      HookDefect.of(site, hook, end.exit())
          .ifPresent(
              defect -> report.warn("[hook:%s] %s".formatted(event.hookName(), told(defect))));
      report.alarm(end.ignored(event));
    }
    return end.exit();
  }

  private static String told(HookDefect defect) {
    return "It could not be run: " + defect.what() + " (to do: " + defect.remedy() + ")";
  }

  private HookEnd execute(
      HookEvent event, HookFile hook, Map<String, Sensitive> variables, Optional<Duration> limit) {
    String name = event.hookName();
    report.on(new Event.HookStarted(name, hook.path()));
    Instant start = time.now();
    HookEnd end;
    try (HookLog log = HookLog.in(site.logs(), start, name, report)) {
      HookOutput output = new HookOutput(event, log, report, site.mask());
      Surroundings around =
          Surroundings.in(site.project())
              .with(site.contribution().to(event, variables))
              .within(limit)
              .heardBy(output)
              .onlyTold();
      end = end(hook, around, output, log.file().map(this::shown));
    }
    report.on(new Event.HookFinished(name, end.exit(), Duration.between(start, time.now())));
    return end;
  }

  private HookEnd end(HookFile hook, Surroundings around, HookOutput output, Optional<Path> log) {
    try {
      int exit = local.run(hook.command(site.platform()), around).exit();
      return new HookEnd(exit, Optional.empty(), output.lastLines(), log);
    } catch (TookTooLong ended) {
      Optional<Duration> limit = Optional.of(ended.limit());
      return new HookEnd(HookEnd.TIME_WAS_UP, limit, output.lastLines(), log);
    }
  }

  private Path shown(Path file) {
    return file.startsWith(site.project()) ? site.project().relativize(file) : file;
  }
}
