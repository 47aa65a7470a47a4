package io.github.kamalmaven.operation.main;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.command.AppQueries;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.hook.HookEvent;
import io.github.kamalmaven.host.HostsFailed;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.Difference;
import io.github.kamalmaven.operation.RoleOrder;
import io.github.kamalmaven.operation.app.BootApp;
import io.github.kamalmaven.operation.lock.Lock;
import io.github.kamalmaven.report.Report;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Goes back to a version whose containers are still on the hosts.
 *
 * <p>{@code Kamal::Cli::Main#rollback}.
 */
public final class Rollback {
  private final DeployContext context;
  private final Version version;

  /** A rollback to a version. */
  public Rollback(DeployContext context, Version version) {
    this.context = context;
    this.version = version;
  }

  /**
   * Rolls back; a failure is heard by the post-deploy-failure hook.
   *
   * @throws NothingToRollBackTo if a host has no container of the version
   */
  public void run() {
    DeployContext target = context.withVersion(version);
    new TellFailure(target).of(() -> rollBackTo(target));
  }

  private void rollBackTo(DeployContext target) {
    AtomicBoolean done = new AtomicBoolean();
    Duration runtime =
        Stopwatch.timing(context, () -> new Lock(context).holding(() -> done.set(release(target))));
    if (done.get()) {
      LiveNevertheless.then(target, () -> target.hooks().deployed(runtime));
    }
  }

  /** Whether there was something to go back to. */
  private boolean release(DeployContext target) {
    if (!isAvailable(target)) {
      return false;
    }
    target.hooks().fire(HookEvent.PRE_DEPLOY);
    new BootApp(target).run();
    return true;
  }

  private boolean isAvailable(DeployContext target) {
    try {
      target.onRoles(target.selection().appHosts(), RoleOrder.TOGETHER, this::requireContainer);
      return true;
    } catch (NothingToRollBackTo | HostsFailed missing) {
      if (!context.asKamal(Difference.ROLLBACK_FAILS) || !isMissingOnly(missing)) {
        throw missing;
      }
      tellAsKamal(missing);
      return false;
    }
  }

  /** Whether no host failed in any other way. */
  private static boolean isMissingOnly(KamalException failure) {
    return !(failure instanceof HostsFailed several)
        || several.failures().values().stream().allMatch(NothingToRollBackTo.class::isInstance);
  }

  private void tellAsKamal(KamalException missing) {
    Report report = context.report();
    report.alarm("Error looking for container version " + version + ": " + missing.getMessage());
    report.alarm(
        "The app version '%s' is not available as a container (use 'kamal app containers' for available versions)"
            .formatted(version));
  }

  private void requireContainer(Session session, Role role) {
    AppQueries queries = new AppQueries(context.deployment());
    if (session.capture(queries.container(role, version)).isEmpty()) {
      throw new NothingToRollBackTo(session.host(), role, version);
    }
  }
}
