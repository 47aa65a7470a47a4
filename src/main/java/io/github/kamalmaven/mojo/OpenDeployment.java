package io.github.kamalmaven.mojo;

import io.github.kamalmaven.config.Hooks;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.Options;
import io.github.kamalmaven.report.console.Ansi;
import io.github.kamalmaven.report.console.Console;

/** A deployment whose configuration was read and whose connections are kept, for several goals. */
public final class OpenDeployment implements AutoCloseable {
  private final DeployContext base;
  private final RelayedReport report;
  private final boolean lockInherited;

  private OpenDeployment(DeployContext base, RelayedReport report, boolean lockInherited) {
    this.base = base;
    this.report = report;
    this.lockInherited = lockInherited;
  }

  /**
   * Reads the configuration of a place; connects to nothing.
   *
   * @throws io.github.kamalmaven.KamalException if it is missing or wrong
   */
  public static OpenDeployment at(Place place, Wiring wiring) {
    RelayedReport report = new RelayedReport();
    DeployContext base = new DeployContext(wiring.parts(place, report), Options.of());
    boolean lockInherited = "true".equals(wiring.environment().get("KAMAL_LOCK"));
    return new OpenDeployment(base, report, lockInherited);
  }

  /** The view of one goal, which from now on is what the screen shows. */
  public DeployContext goal(GoalRequest request, Screen screen, Ansi ansi) {
    Hooks hooks = base.deployment().hooks();
    report.to(
        new Console(
            screen.lines(),
            request.verbosity(),
            ansi,
            hook -> hooks.verbosityOf(hook).filter(Hooks.Verbosity.QUIET::equals).isPresent()));
    return base.with(request.options(lockInherited));
  }

  @Override
  public void close() {
    base.close();
  }
}
