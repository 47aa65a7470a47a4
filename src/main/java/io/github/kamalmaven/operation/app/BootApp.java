package io.github.kamalmaven.operation.app;

import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.config.plugin.OnFailure;
import io.github.kamalmaven.hook.HookEvent;
import io.github.kamalmaven.operation.Cleanup;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.EnvFiles;
import io.github.kamalmaven.operation.NeededSecrets;
import io.github.kamalmaven.operation.canary.Canaries;
import io.github.kamalmaven.operation.failure.Aftermath;
import io.github.kamalmaven.operation.failure.Inquest;
import io.github.kamalmaven.operation.lock.Lock;
import io.github.kamalmaven.report.Event;
import java.util.function.Consumer;

/**
 * Boots a version on its hosts, group by group, and makes it the latest one.
 *
 * <p>{@code Kamal::Cli::App#boot}.
 */
public final class BootApp {
  private final DeployContext context;
  private final RunningVersions running;
  private final Canaries canaries;

  /** Boots the version chosen for the context, else the latest image. */
  public BootApp(DeployContext context) {
    this(context, RunningVersions.UNKNOWN);
  }

  /**
   * Boots the version chosen for the context, else the latest image.
   *
   * @param running what serves now, as far as that is known
   */
  public BootApp(DeployContext context, RunningVersions running) {
    this(context, running, Canaries.NONE);
  }

  /** Boots the version chosen for the context; where it has canaries, these serve from now on. */
  public BootApp(DeployContext context, Canaries canaries) {
    this(context, RunningVersions.UNKNOWN, canaries);
  }

  private BootApp(DeployContext context, RunningVersions running, Canaries canaries) {
    this.context = context;
    this.running = running;
    this.canaries = canaries;
  }

  /** Boots it. */
  public void run() {
    boot(DeployContext::settle);
  }

  /** Boots it, where more is to be done on the hosts: that it is the latest is left for later. */
  public void runBeforeMore() {
    boot(fixed -> {});
  }

  private void boot(Consumer<DeployContext> end) {
    new NeededSecrets(context).app().require();
    Inquest.forgetEarlier(context);
    new Lock(context).holding(() -> boot(context.withVersion(versionOrLatest()), end));
  }

  private Version versionOrLatest() {
    return context
        .chosenVersion()
        .orElseGet(
            () -> {
              context.report().say("Get most recent version available as an image...");
              return new Version(context.deployment().latestTag());
            });
  }

  private void boot(DeployContext fixed, Consumer<DeployContext> end) {
    fixed.report().on(new Event.Chosen(fixed.version().name()));
    fixed
        .report()
        .begin(
            "Start container with version "
                + fixed.version()
                + " (or reboot if already running)...");
    Switched switched = new Switched(fixed.version(), count(fixed));
    BootRole.Circumstances around =
        new BootRole.Circumstances(new Barrier(), running.unlessHooksOf(fixed), switched, canaries);
    BootVersion boot = new BootVersion(fixed, around, BootVersion.Extent.whole(fixed));
    boot.prepare();
    new EnvFiles(fixed).beforeHook(HookEvent.PRE_APP_BOOT);
    try {
      boot.run();
      end.accept(fixed);
    } catch (RuntimeException | Error failure) {
      boolean interrupted = Thread.currentThread().isInterrupted();
      Cleanup.after(failure, () -> stopped(fixed, switched, interrupted));
      throw failure;
    }
  }

  private static int count(DeployContext fixed) {
    return fixed.selection().appHosts().stream()
        .mapToInt(host -> fixed.selection().rolesOn(host).size())
        .sum();
  }

  /**
   * Tells how far it came, and goes back if that is wanted.
   *
   * @param interrupted then no host is asked any more, as one that hangs would hold up the release
   *     of the lock
   */
  private static void stopped(DeployContext fixed, Switched switched, boolean interrupted) {
    fixed.tellAfterwards(switched.told());
    boolean back =
        fixed.options().release().onFailure().orElse(OnFailure.LEAVE) == OnFailure.ROLLBACK;
    try {
      if (back && !interrupted) {
        new GoBack(fixed).run(switched);
      }
    } finally {
      Aftermath aftermath = new Aftermath(fixed);
      if (interrupted || Thread.currentThread().isInterrupted()) {
        aftermath.tellUnasked();
      } else {
        aftermath.tell(fixed.version());
      }
    }
  }
}
