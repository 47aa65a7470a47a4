package io.github.kamalmaven.operation.main;

import io.github.kamalmaven.hook.HookEvent;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.NeededSecrets;
import io.github.kamalmaven.operation.preflight.Preflight;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Gets the version's image onto the hosts: built and pushed now, or pushed before.
 *
 * <p>{@code Kamal::Cli::Build#deliver}.
 */
public final class DeliverImage {
  private final DeployContext context;
  private final Optional<PushImage> push;

  /** The image of the context's version. */
  public DeliverImage(DeployContext context, BuildOptions options) {
    this.context = context;
    this.push =
        options.skipPush() ? Optional.empty() : Optional.of(new PushImage(context, options));
  }

  /**
   * Looks whether there can be an image, for those who take the lock before they deliver.
   *
   * @throws io.github.kamalmaven.KamalException if there cannot
   */
  void check() {
    push.ifPresent(PushImage::check);
  }

  /**
   * Looks closer whether there can be an image, for those who only want to know.
   *
   * @throws io.github.kamalmaven.KamalException why there cannot
   */
  public void examine() {
    push.ifPresent(PushImage::examine);
  }

  /** Delivers it. */
  public void run() {
    run(() -> {}, () -> false);
  }

  private void run(Runnable beforeBuild, BooleanSupplier loggedIn) {
    needed().require();
    // A hook before the build may be what makes hosts reachable.
    if (push.isEmpty() || !context.hooks().has(HookEvent.PRE_BUILD)) {
      context.expectHosts();
    }
    push.ifPresent(image -> image.run(beforeBuild));
    new PullImage(context).run(loggedIn.getAsBoolean());
  }

  /** The secrets that this takes. */
  public NeededSecrets needed() {
    NeededSecrets needed = new NeededSecrets(context).registry();
    return push.filter(PushImage::builds).isPresent() ? needed.builder() : needed;
  }

  /** Says what is about to happen, as the first step of a deploy, and delivers. */
  public void runAsFirstStep() {
    boolean builds = push.filter(PushImage::builds).isPresent();
    context.report().begin(builds ? "Build and push app image..." : "Pull app image...");
    Preflight preflight = new Preflight(context);
    run(preflight::run, preflight::hasLoggedIn);
  }
}
