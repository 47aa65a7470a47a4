package io.github.kamalmaven.operation.app;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.command.AppCommands;
import io.github.kamalmaven.config.Boot;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.hook.HookEvent;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.Cleanup;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.EnvFiles;
import io.github.kamalmaven.operation.NeededSecrets;
import io.github.kamalmaven.operation.RoleOrder;
import io.github.kamalmaven.operation.lock.Lock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Boots a version on its hosts, group by group, and makes it the latest one.
 *
 * <p>{@code Kamal::Cli::App#boot}.
 */
public final class BootApp {
  private final DeployContext context;
  private final RunningVersions running;

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
    this.context = context;
    this.running = running;
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
    fixed
        .report()
        .say(
            "Start container with version "
                + fixed.version()
                + " (or reboot if already running)...");
    List<String> hosts = fixed.selection().appHosts();
    fixed.on(hosts, session -> new PrepareHost(fixed, session).run());
    fixed.settle();
    new EnvFiles(fixed).beforeHook(HookEvent.PRE_APP_BOOT);
    Switched switched = new Switched(fixed.version(), count(fixed, hosts));
    try {
      bootGroups(fixed, hosts, switched);
      fixed.on(hosts, session -> tagLatest(fixed, session));
      end.accept(fixed);
    } catch (RuntimeException | Error failure) {
      Cleanup.after(failure, () -> fixed.report().alarm(switched.told()));
      throw failure;
    }
  }

  private static int count(DeployContext fixed, List<String> hosts) {
    return hosts.stream().mapToInt(host -> fixed.selection().rolesOn(host).size()).sum();
  }

  private void bootGroups(DeployContext fixed, List<String> hosts, Switched switched) {
    BootRole.Circumstances around =
        new BootRole.Circumstances(new Barrier(), running.unlessHooksOf(fixed), switched);
    Boot plan = fixed.deployment().boot();
    for (List<String> group : plan.groups(hosts, fixed.deployment().allHosts().size())) {
      fixed.hooks().fire(HookEvent.PRE_APP_BOOT, group);
      fixed.onRoles(
          group,
          RoleOrder.of(plan.parallelRoles()),
          (session, role) -> new BootRole(fixed, session, role, around).run());
      fixed.hooks().fire(HookEvent.POST_APP_BOOT, group);
      plan.pause().ifPresent(this::pause);
    }
  }

  private static void tagLatest(DeployContext fixed, Session session) {
    String image = fixed.deployment().imageOf(fixed.version());
    session.later(
        Batch.of(
            fixed.audit("Tagging " + image + " as the latest image"),
            new AppCommands(fixed.deployment()).tagLatest(fixed.version())));
  }

  private void pause(Duration pause) {
    try {
      context.parts().time().sleep(pause);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new KamalException("Interrupted between two groups", null, null, interrupted);
    }
  }
}
