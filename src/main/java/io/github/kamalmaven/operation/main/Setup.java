package io.github.kamalmaven.operation.main;

import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.lock.Lock;
import io.github.kamalmaven.operation.server.Bootstrap;

/**
 * Brings Docker, the proxy, the accessories and the app to new hosts.
 *
 * <p>{@code Kamal::Cli::Main#setup}. The whole of it happens under one lock.
 */
public final class Setup {
  private final DeployContext context;
  private final BuildOptions options;

  /** A setup of the context's version. */
  public Setup(DeployContext context, BuildOptions options) {
    this.context = context;
    this.options = options;
  }

  /** Sets everything up; a failure is heard by the post-deploy-failure hook. */
  public void run() {
    new TellFailure(context).of(() -> Stopwatch.timing(context, this::checkAndSetUp));
  }

  private void checkAndSetUp() {
    new Deploy(context, options).requireSecrets(true);
    new DeliverImage(context, options).check();
    new Lock(context).holding(this::setUp);
  }

  private void setUp() {
    context.report().begin("Ensure Docker is installed...");
    new Bootstrap(context).run();
    new Deploy(context, options).deploy(true);
  }
}
