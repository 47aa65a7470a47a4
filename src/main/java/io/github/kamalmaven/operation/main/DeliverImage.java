package io.github.kamalmaven.operation.main;

import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.NeededSecrets;

/**
 * Gets the version's image onto the hosts: built and pushed now, or pushed before.
 *
 * <p>{@code Kamal::Cli::Build#deliver}.
 */
public final class DeliverImage {
  private final DeployContext context;
  private final BuildOptions options;

  /** The image of the context's version. */
  public DeliverImage(DeployContext context, BuildOptions options) {
    this.context = context;
    this.options = options;
  }

  /** Delivers it. */
  public void run() {
    needed().require();
    if (!options.skipPush()) {
      new PushImage(context, options).run();
    }
    new PullImage(context).run();
  }

  /** The secrets that this takes. */
  NeededSecrets needed() {
    NeededSecrets needed = new NeededSecrets(context).registry();
    return options.skipPush() ? needed : needed.builder();
  }

  /** Says what is about to happen, as the first step of a deploy, and delivers. */
  void runAsFirstStep() {
    context.report().say(options.skipPush() ? "Pull app image..." : "Build and push app image...");
    run();
  }
}
