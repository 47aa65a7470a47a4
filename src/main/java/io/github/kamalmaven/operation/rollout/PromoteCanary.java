package io.github.kamalmaven.operation.rollout;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.hook.HookEvent;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.EnvFiles;
import io.github.kamalmaven.operation.NeededSecrets;
import io.github.kamalmaven.operation.app.BootApp;
import io.github.kamalmaven.operation.app.StaleContainers;
import io.github.kamalmaven.operation.canary.Canaries;
import io.github.kamalmaven.operation.lock.Lock;
import io.github.kamalmaven.operation.main.LiveNevertheless;
import io.github.kamalmaven.operation.main.PullImage;
import io.github.kamalmaven.operation.main.Stopwatch;
import io.github.kamalmaven.operation.main.TellFailure;
import io.github.kamalmaven.report.Event;
import java.time.Duration;

/**
 * Lets the canary serve everybody: its containers go on, the other roles and hosts boot the
 * version, and what served before is stopped, as in a deploy and with a deploy's hooks.
 */
public final class PromoteCanary {
  private final DeployContext context;

  /** On the selected hosts. */
  public PromoteCanary(DeployContext context) {
    this.context = context;
  }

  /**
   * Promotes it; a failure is heard by the post-deploy-failure hook.
   *
   * @throws io.github.kamalmaven.KamalException if there is no canary, or two versions have one
   */
  public void run() {
    new NeededSecrets(context).registry().app().require();
    Version version = Canaries.on(context).required().version();
    context.chosenVersion().ifPresent(chosen -> requireSame(chosen, version));
    DeployContext fixed = context.withVersion(version);
    fixed.report().on(new Event.Chosen(version.name()));
    new TellFailure(fixed).of(() -> promote(fixed));
  }

  private static void requireSame(Version chosen, Version canary) {
    if (!chosen.equals(canary)) {
      throw new KamalException(
          "The canary is version %s, not %s".formatted(canary, chosen),
          "kamal.version",
          "leave kamal.version (--version) out: the canary is promoted");
    }
  }

  private void promote(DeployContext fixed) {
    Duration runtime = Stopwatch.timing(fixed, () -> release(fixed));
    LiveNevertheless.then(fixed, () -> fixed.hooks().deployed(runtime));
  }

  private void release(DeployContext fixed) {
    fixed.report().begin("Pull app image...");
    new PullImage(fixed).run();
    new Lock(fixed)
        .holding(
            () -> {
              new EnvFiles(fixed).beforeHook(HookEvent.PRE_DEPLOY);
              fixed.hooks().fire(HookEvent.PRE_DEPLOY);
              // Asked anew: the lock was not held so far.
              Canaries canaries = Canaries.on(fixed).required();
              new BootApp(fixed.withVersion(canaries.version()), canaries).run();
              // A promotion that was cut off before may have left what served until then.
              new StaleContainers(fixed, true).run();
            });
  }
}
