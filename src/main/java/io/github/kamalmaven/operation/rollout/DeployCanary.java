package io.github.kamalmaven.operation.rollout;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.command.AppCommands;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.Cleanup;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.RoleOrder;
import io.github.kamalmaven.operation.app.BootCanary;
import io.github.kamalmaven.operation.app.inside.ReleaseCommand;
import io.github.kamalmaven.operation.canary.Canaries;
import io.github.kamalmaven.operation.canary.Canary;
import io.github.kamalmaven.operation.canary.Split;
import io.github.kamalmaven.operation.failure.Inquest;
import io.github.kamalmaven.operation.lock.Lock;
import io.github.kamalmaven.operation.main.BuildOptions;
import io.github.kamalmaven.operation.main.DeliverImage;
import io.github.kamalmaven.operation.main.Stopwatch;
import io.github.kamalmaven.report.Event;
import java.util.List;
import java.util.Optional;

/**
 * Begins a rollout: builds a version, or takes a built one, boots it beside the one that serves,
 * and sends some visitors there. Either all selected hosts have their canary afterwards, or none.
 */
public final class DeployCanary {
  private final DeployContext context;
  private final BuildOptions options;
  private final Split split;

  /**
   * A rollout of the context's version.
   *
   * @param options how its image is come by
   * @param split who meets it
   */
  public DeployCanary(DeployContext context, BuildOptions options, Split split) {
    this.context = context;
    this.options = options;
    this.split = split;
  }

  /** Begins it. */
  public void run() {
    List<String> hosts = Canaries.hosts(context);
    DeployContext fixed = context.withVersion(context.version()).onlyHosts(hosts);
    DeliverImage delivery = new DeliverImage(fixed, options);
    delivery.needed().app().require();
    fixed.report().on(new Event.Chosen(fixed.version().name()));
    Inquest.forgetEarlier(fixed);
    Stopwatch.timing(
        fixed,
        () -> {
          delivery.runAsFirstStep();
          new Lock(context).holding(() -> begin(fixed, hosts));
        });
    fixed
        .report()
        .say(
            "%s with a cookie kamal-rollout meet version %s on %s; next: kamal rollout set, promote or abort"
                .formatted(split.told(), fixed.version(), String.join(", ", hosts)));
  }

  private void begin(DeployContext fixed, List<String> hosts) {
    requireRoom(Canaries.on(fixed), fixed);
    new ReleaseCommand(fixed).run();
    fixed.report().begin("Start canary with version " + fixed.version() + "...");
    BootCanary.prepare(fixed, hosts);
    try {
      fixed.onRoles(
          hosts,
          RoleOrder.of(fixed.deployment().boot().parallelRoles()),
          (session, role) -> boot(fixed, session, role));
      fixed.report().begin("Send visitors to the canary...");
      new SplitVisitors(fixed, split).on(Canaries.on(fixed));
    } catch (RuntimeException | Error failure) {
      boolean interrupted = Thread.currentThread().isInterrupted();
      Cleanup.after(failure, () -> takeBack(fixed, interrupted));
      throw failure;
    }
  }

  /** Sees that there is what a canary stands beside, and no other canary. */
  private static void requireRoom(Canaries found, DeployContext fixed) {
    Optional<Canary> other = found.all().stream().findFirst();
    if (other.isPresent()) {
      throw new KamalException(
          "There is a canary of %s on %s already: %s"
              .formatted(other.get().role().name(), other.get().host(), other.get().versionTold()),
          other.get().host(),
          "kamal rollout promote lets it serve everybody, kamal rollout abort takes it away");
    }
    for (String host : Canaries.hosts(fixed)) {
      for (Role role : Canaries.proxied(fixed, host)) {
        String serving =
            found.serving(host, role).orElseThrow(() -> nothingServes(role, host)).name();
        if (AppCommands.unreplaced(serving).equals(fixed.version())) {
          throw new KamalException(
              "Version %s serves %s on %s already".formatted(fixed.version(), role.name(), host),
              host,
              "commit what is new, or name another version with -Dkamal.version (--version)");
        }
      }
    }
  }

  private static KamalException nothingServes(Role role, String host) {
    return new KamalException(
        "No version of %s serves on %s: there is nothing for a canary to stand beside"
            .formatted(role.name(), host),
        host,
        "kamal deploy lets the first version serve");
  }

  private static void boot(DeployContext fixed, Session session, Role role)
      throws InterruptedException {
    if (role.runsProxy()) {
      new BootCanary(fixed, session, role).run();
    }
  }

  private static void takeBack(DeployContext fixed, boolean interrupted) {
    if (interrupted) {
      fixed.tellAfterwards(
          "Interrupted: there may be canaries of version "
              + fixed.version()
              + ", which kamal rollout abort takes away");
      return;
    }
    try {
      new RemoveCanaries(fixed).all();
      fixed.tellAfterwards("No visitor meets version %s".formatted(fixed.version()));
    } catch (KamalException left) {
      fixed.tellAfterwards(
          "There may be canaries of version %s left, which kamal rollout abort takes away: %s"
              .formatted(fixed.version(), left.getMessage()));
    }
  }
}
