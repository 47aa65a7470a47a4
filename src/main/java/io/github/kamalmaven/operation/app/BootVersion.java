package io.github.kamalmaven.operation.app;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.command.AppCommands;
import io.github.kamalmaven.config.Boot;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.hook.HookEvent;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.RoleOrder;
import java.time.Duration;
import java.util.List;

/** Boots a version on its hosts, group by group, under the deploy lock. */
final class BootVersion {
  private final DeployContext fixed;
  private final BootRole.Circumstances around;
  private final Extent extent;

  /**
   * @param fixed on the version
   * @param around what all boots share
   * @param extent where it boots, and what is done around each group
   */
  BootVersion(DeployContext fixed, BootRole.Circumstances around, Extent extent) {
    this.fixed = fixed;
    this.around = around;
    this.extent = extent;
  }

  /** Where a version boots. */
  interface Extent {
    /** All selected hosts and roles; a hook that fails ends it. */
    static Extent whole(DeployContext fixed) {
      return (event, group) -> fixed.hooks().fire(event, group);
    }

    /** Fires a hook about a group of hosts. */
    void fire(HookEvent event, List<String> group);

    /** Whether a role is meant to boot on a host. */
    default boolean includes(String host, Role role) {
      return true;
    }
  }

  /** Puts what the version needs besides its image onto the hosts. */
  void prepare() {
    fixed.on(fixed.selection().appHosts(), session -> new PrepareHost(fixed, session).run());
    fixed.settle();
  }

  /** Boots it, and leaves for later that it is the latest. */
  void run() {
    List<String> hosts = fixed.selection().appHosts();
    Boot plan = fixed.deployment().boot();
    for (List<String> group : plan.groups(hosts, fixed.deployment().allHosts().size())) {
      extent.fire(HookEvent.PRE_APP_BOOT, group);
      fixed.onRoles(group, RoleOrder.of(plan.parallelRoles()), this::boot);
      extent.fire(HookEvent.POST_APP_BOOT, group);
      plan.pause().ifPresent(this::pause);
    }
    fixed.on(hosts, this::tagLatest);
  }

  private void boot(Session session, Role role) throws InterruptedException {
    if (extent.includes(session.host(), role)) {
      new BootRole(fixed, session, role, around).run();
    }
  }

  private void tagLatest(Session session) {
    String image = fixed.deployment().imageOf(fixed.version());
    session.later(
        Batch.of(
            fixed.audit("Tagging " + image + " as the latest image"),
            new AppCommands(fixed.deployment()).tagLatest(fixed.version())));
  }

  private void pause(Duration pause) {
    try {
      fixed.parts().time().sleep(pause);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new KamalException("Interrupted between two groups", null, null, interrupted);
    }
  }
}
