package io.github.kamalmaven.operation.main;

import io.github.kamalmaven.build.Pull;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.Difference;
import io.github.kamalmaven.operation.NeededSecrets;
import io.github.kamalmaven.operation.Parts;
import io.github.kamalmaven.operation.RegistryLogin;

/**
 * Pulls the image onto the hosts that run the app.
 *
 * <p>{@code Kamal::Cli::Build#pull}.
 */
public final class PullImage {
  private final DeployContext context;

  /** The image of the context's version. */
  public PullImage(DeployContext context) {
    this.context = context;
  }

  /** Pulls it. */
  public void run() {
    run(false);
  }

  /**
   * Pulls it.
   *
   * @param loggedIn whether the hosts are logged in to the registry
   */
  void run(boolean loggedIn) {
    new NeededSecrets(context).registry().require();
    context.connect();
    Parts parts = context.parts();
    boolean mirrored =
        context.deployment().registry().isDockerHub() || context.asKamal(Difference.MIRROR_OF_HUB);
    new Pull(parts.fleet(), parts.report(), context.deployment(), context.version(), mirrored)
        .run(
            context.selection().appHosts(),
            () -> loggedIn ? Batch.EMPTY : new RegistryLogin(context).batch(),
            (host, text) -> context.audit(text));
  }
}
