package io.github.kamalmaven.operation.main;

import io.github.kamalmaven.hook.HookEvent;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.EnvFiles;
import io.github.kamalmaven.operation.NeededSecrets;
import io.github.kamalmaven.operation.accessory.BootAccessory;
import io.github.kamalmaven.operation.app.BootApp;
import io.github.kamalmaven.operation.app.RunningVersions;
import io.github.kamalmaven.operation.app.StaleContainers;
import io.github.kamalmaven.operation.app.inside.ReleaseCommand;
import io.github.kamalmaven.operation.lock.Lock;
import io.github.kamalmaven.operation.proxy.BootProxy;
import io.github.kamalmaven.operation.prune.PruneAll;
import io.github.kamalmaven.report.Event;
import java.time.Duration;

/**
 * Builds the app, or takes a built one, and brings it to its hosts without downtime.
 *
 * <p>{@code Kamal::Cli::Main#deploy}.
 */
public final class Deploy {
  private final DeployContext context;
  private final BuildOptions options;

  /** A deploy of the context's version. */
  public Deploy(DeployContext context, BuildOptions options) {
    this.context = context;
    this.options = options;
  }

  /** Deploys; a failure is heard by the post-deploy-failure hook. */
  public void run() {
    new TellFailure(context).of(() -> deploy(false));
  }

  /** Deploys, for {@link Setup} with the accessories. */
  void deploy(boolean withAccessories) {
    requireSecrets(withAccessories);
    DeployContext fixed = context.withVersion(context.version());
    fixed.report().on(new Event.Chosen(fixed.version().name()));
    Duration runtime = Stopwatch.timing(fixed, () -> release(fixed, withAccessories));
    LiveNevertheless.then(fixed, () -> fixed.hooks().deployed(runtime));
  }

  /** Makes sure that no secret is missing that this will need. */
  void requireSecrets(boolean withAccessories) {
    NeededSecrets needed = new DeliverImage(context, options).needed().app();
    if (withAccessories) {
      needed.accessories(context.deployment().accessories());
    }
    needed.require();
  }

  private void release(DeployContext fixed, boolean withAccessories) {
    new DeliverImage(fixed, options).runAsFirstStep();
    new Lock(fixed)
        .holding(
            () -> {
              new EnvFiles(fixed).beforeHook(HookEvent.PRE_DEPLOY);
              fixed.hooks().fire(HookEvent.PRE_DEPLOY);
              fixed.report().begin("Ensure kamal-proxy is running...");
              new BootProxy(fixed).run();
              if (withAccessories) {
                fixed.settle();
                new BootAccessory(fixed, BootAccessory.ALL).run();
              }
              fixed.report().begin("Detect stale containers...");
              RunningVersions running = new StaleContainers(fixed, true).beforeDeploy().run();
              new ReleaseCommand(fixed).run();
              new BootApp(fixed, running).runBeforeMore();
              fixed.report().begin("Prune old containers and images...");
              LiveNevertheless.then(
                  fixed,
                  () -> {
                    new PruneAll(fixed).run();
                    fixed.settle();
                  });
            });
  }
}
