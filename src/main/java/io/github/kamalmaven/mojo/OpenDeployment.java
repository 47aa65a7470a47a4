package io.github.kamalmaven.mojo;

import io.github.kamalmaven.config.Hooks;
import io.github.kamalmaven.mojo.log.ChangingVerbs;
import io.github.kamalmaven.mojo.log.RelayedReport;
import io.github.kamalmaven.mojo.log.RunLogs;
import io.github.kamalmaven.mojo.mask.MaskedFailure;
import io.github.kamalmaven.mojo.session.OrderlyEnd;
import io.github.kamalmaven.nested.HookDoor;
import io.github.kamalmaven.nested.Lender;
import io.github.kamalmaven.nested.Sharing;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.Difference;
import io.github.kamalmaven.operation.Options;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.report.ci.JobGroups;
import io.github.kamalmaven.report.console.Ansi;
import io.github.kamalmaven.report.console.Console;
import io.github.kamalmaven.report.console.LineSink;
import io.github.kamalmaven.report.console.Verbosity;
import io.github.kamalmaven.report.panel.LivePanel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A deployment whose configuration was read and whose connections are kept, for several goals. */
public final class OpenDeployment implements AutoCloseable {
  private final DeployContext base;
  private final RelayedReport report;
  private final Map<String, String> environment;
  private final Optional<HookDoor> door;
  private final Optional<Path> reports;

  private OpenDeployment(
      DeployContext base,
      RelayedReport report,
      Map<String, String> environment,
      Optional<HookDoor> door,
      Optional<Path> reports) {
    this.base = base;
    this.report = report;
    this.environment = environment;
    this.door = door;
    this.reports = reports;
  }

  /**
   * Reads the configuration of a place; connects to nothing.
   *
   * @throws io.github.kamalmaven.KamalException if it is missing or wrong
   */
  public static OpenDeployment at(Place place, Wiring wiring) {
    RelayedReport report = new RelayedReport();
    Lender lender = new Lender(wiring.sharing());
    Optional<HookDoor> door =
        wiring.commandLines().map(lines -> door(place, wiring, lines, lender, report));
    door.ifPresent(lender::lead);
    DeployContext base = new DeployContext(wiring.with(lender).parts(place, report), Options.of());
    if (wiring.sharing().hasConnected()) {
      base.assumeConnected();
    }
    lender.connectedWhen(base::hasConnected);
    return new OpenDeployment(base, report, wiring.environment(), door, reports(wiring));
  }

  /** Where reports go, below {@code target}; a run that a hook calls is told of in that around. */
  private static Optional<Path> reports(Wiring wiring) {
    if (wiring.sharing() != Sharing.NONE) {
      return Optional.empty();
    }
    boolean rehearsed = wiring.environment().containsKey("KAMAL_REHEARSAL");
    return Optional.of(Path.of("kamal", rehearsed ? "rehearsal" : ""));
  }

  private static HookDoor door(
      Place place, Wiring wiring, CommandLines lines, Lender lender, RelayedReport report) {
    return new HookDoor(
        lines::classPath,
        wiring.environment(),
        wiring.random(),
        new NestedCommands(place, wiring, lines, lender),
        report::warn);
  }

  /** Leaves out what there would be to say about its configuration: it was said before. */
  public OpenDeployment withoutDoubts() {
    report.forget();
    return this;
  }

  /**
   * Lets a goal work, of which the screen shows what happens from now on.
   *
   * @throws io.github.kamalmaven.KamalException if it fails; no text of it shows a secret
   */
  public void run(GoalRequest request, Screen screen, Ansi ansi, GoalRunner.Goal goal) {
    DeployContext context = base.with(request.optionsIn(environment, base.deployment().plugin()));
    door.ifPresent(it -> it.offer(isOffered(request)));
    report.to(console(context, request, screen, screen.lines(), ansi));
    if (!goal.isAgreedTo(context)) {
      return;
    }
    Optional<LivePanel> panel = panel(context, request, screen, ansi);
    Optional<JobGroups> groups =
        panel.isPresent() ? Optional.empty() : groups(context, request, screen);
    try {
      LineSink lines = panel.isPresent() ? panel.get() : screen.lines();
      Report console = console(context, request, screen, lines, ansi);
      Report shown =
          Report.all(
              Stream.of(groups, Optional.of(console), panel)
                  .<Report>flatMap(Optional::stream)
                  .toList());
      run(context, shown, ansi, inGroups(goal, groups), () -> panel.ifPresent(LivePanel::close));
    } finally {
      panel.ifPresent(LivePanel::close);
    }
  }

  private static Report console(
      DeployContext context, GoalRequest request, Screen screen, LineSink lines, Ansi ansi) {
    return screen
        .job()
        .harmless(new Console(lines, request.verbosity(), ansi, hook -> level(context, hook)));
  }

  private static boolean isFollowed(DeployContext context) {
    return ChangingVerbs.haveReport(context.options().command())
        && !context.asKamal(Difference.LIVE_PANEL);
  }

  private static Optional<JobGroups> groups(
      DeployContext context, GoalRequest request, Screen screen) {
    return isFollowed(context)
        ? screen.job().groups(request.progress(), request.verbosity(), context.parts().time()::now)
        : Optional.empty();
  }

  /** What is told of a run after its end is in no group. */
  private static GoalRunner.Goal inGroups(GoalRunner.Goal goal, Optional<JobGroups> groups) {
    return context -> {
      try {
        goal.run(context);
      } finally {
        groups.ifPresent(JobGroups::close);
      }
    };
  }

  private static Optional<LivePanel> panel(
      DeployContext context, GoalRequest request, Screen screen, Ansi ansi) {
    return isFollowed(context)
        ? screen
            .panels()
            .open(
                request.progress(),
                request.verbosity(),
                ansi,
                RunLogs.about(context),
                context.parts().time()::now)
        : Optional.empty();
  }

  /**
   * @param shown brings to the screen what is not there yet; after an interrupt this process is
   *     gone as soon as the goal has ended
   */
  private void run(
      DeployContext context, Report console, Ansi ansi, GoalRunner.Goal goal, Runnable shown) {
    RunLogs logs = RunLogs.begin(context, ansi, console, reports, environment);
    report.to(Report.all(List.of(console, logs.report())));
    Optional<RuntimeException> stopped = Optional.empty();
    OrderlyEnd end = OrderlyEnd.ofThisGoal();
    try {
      goal.run(context);
    } catch (RuntimeException failure) {
      RuntimeException masked = MaskedFailure.of(failure, base.secrets().mask());
      stopped = Optional.of(masked);
      throw masked;
    } catch (Error error) {
      stopped =
          Optional.of(new IllegalStateException(base.secrets().mask().over(error.toString())));
      throw error;
    } finally {
      try {
        logs.end(stopped);
        shown.run();
      } finally {
        end.close();
      }
    }
  }

  /**
   * Lets a goal work of which nobody but a report hears, and of which no log is kept.
   *
   * @throws io.github.kamalmaven.KamalException if it fails; no text of it shows a secret
   */
  public void rehearse(GoalRequest request, Report heard, Consumer<DeployContext> goal) {
    report.to(heard);
    try {
      goal.accept(base.with(request.optionsIn(environment, base.deployment().plugin())));
    } catch (RuntimeException failure) {
      throw MaskedFailure.of(failure, base.secrets().mask());
    }
  }

  private boolean isOffered(GoalRequest request) {
    return request.launcher() && !"false".equals(environment.get("KAMAL_LAUNCHER"));
  }

  /** Kamal shows what a hook prints only where {@code hooks_output} says so. */
  private static Verbosity level(DeployContext context, String hook) {
    Verbosity unsaid = context.asKamal(Difference.HOOK_OUTPUT) ? Verbosity.QUIET : Verbosity.NORMAL;
    return context
        .deployment()
        .hooks()
        .verbosityOf(hook)
        .map(set -> set == Hooks.Verbosity.QUIET ? Verbosity.QUIET : Verbosity.VERBOSE)
        .orElse(unsaid);
  }

  @Override
  public void close() {
    door.ifPresent(HookDoor::close);
    base.close();
  }
}
