package io.github.kamalmaven.operation.main;

import io.github.kamalmaven.hook.HookEvent;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.EnvFiles;
import io.github.kamalmaven.operation.app.BootApp;
import io.github.kamalmaven.operation.app.RunningVersions;
import io.github.kamalmaven.operation.app.StaleContainers;
import io.github.kamalmaven.operation.app.inside.ReleaseCommand;
import io.github.kamalmaven.operation.lock.Lock;
import io.github.kamalmaven.report.Event;
import java.time.Duration;

/**
 * Deploys without looking after the proxy and without pruning.
 *
 * <p>{@code Kamal::Cli::Main#redeploy}.
 */
public final class Redeploy {
  private final DeployContext context;
  private final BuildOptions options;

  /** A redeploy of the context's version. */
  public Redeploy(DeployContext context, BuildOptions options) {
    this.context = context;
    this.options = options;
  }

  /** Deploys; a failure is heard by the post-deploy-failure hook. */
  public void run() {
    new TellFailure(context).of(this::deploy);
  }

  private void deploy() {
    new DeliverImage(context, options).needed().app().require();
    DeployContext fixed = context.withVersion(context.version());
    fixed.report().on(new Event.Chosen(fixed.version().name()));
    Duration runtime = Stopwatch.timing(fixed, () -> release(fixed));
    LiveNevertheless.then(fixed, () -> fixed.hooks().deployed(runtime));
  }

  private void release(DeployContext fixed) {
    new DeliverImage(fixed, options).runAsFirstStep();
    new Lock(fixed)
        .holding(
            () -> {
              new EnvFiles(fixed).beforeHook(HookEvent.PRE_DEPLOY);
              fixed.hooks().fire(HookEvent.PRE_DEPLOY);
              fixed.report().begin("Detect stale containers...");
              RunningVersions running = new StaleContainers(fixed, true).beforeDeploy().run();
              new ReleaseCommand(fixed).run();
              new BootApp(fixed, running).run();
            });
  }
}
