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
import io.github.kamalmaven.operation.EnvFiles;
import io.github.kamalmaven.operation.NeededSecrets;
import io.github.kamalmaven.operation.RoleOrder;
import io.github.kamalmaven.operation.app.BootApp;
import io.github.kamalmaven.operation.app.kept.KeptVersions;
import io.github.kamalmaven.operation.lock.Lock;
import io.github.kamalmaven.report.Event;
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
   * A rollback to the newest version that is on all selected hosts and runs on none.
   *
   * @throws NothingToRollBackTo if there is no such version
   */
  public static Rollback toNewest(DeployContext context) {
    new NeededSecrets(context).app().require();
    Version newest =
        KeptVersions.on(context).usable().stream()
            .findFirst()
            .orElseThrow(() -> NothingToRollBackTo.any(context.selection().appHosts()));
    context.report().say("Rolling back to " + newest + "...");
    return new Rollback(context, newest);
  }

  /**
   * Rolls back; a failure is heard by the post-deploy-failure hook.
   *
   * @throws NothingToRollBackTo if a host has no container of the version
   */
  public void run() {
    DeployContext target = context.withVersion(version);
    target.report().on(new Event.Chosen(version.name()));
    new TellFailure(target).of(() -> rollBackTo(target));
  }

  private void rollBackTo(DeployContext target) {
    new NeededSecrets(target).app().require();
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
    new EnvFiles(target).beforeHook(HookEvent.PRE_DEPLOY);
    target.hooks().fire(HookEvent.PRE_DEPLOY);
    new BootApp(target).run();
    return true;
  }

  private boolean isAvailable(DeployContext target) {
    try {
      target.onRoles(target.selection().appHosts(), RoleOrder.TOGETHER, this::requireContainer);
      return true;
    } catch (NothingToRollBackTo | HostsFailed missing) {
      if (!isMissingOnly(missing)) {
        throw missing;
      }
      if (!context.asKamal(Difference.ROLLBACK_FAILS)) {
        throw named(missing);
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

  private KamalException named(KamalException missing) {
    try {
      return NothingToRollBackTo.naming(missing, KeptVersions.on(context).usable());
    } catch (KamalException unknown) {
      missing.addSuppressed(unknown);
      return missing;
    }
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
      throw NothingToRollBackTo.of(session.host(), role, version);
    }
  }
}
