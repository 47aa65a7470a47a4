package io.github.kamalmaven.operation.proxy;

import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.lock.Lock;

/**
 * Stops the proxy's containers, then starts them again; what they are made of stays as it is.
 *
 * <p>{@code Kamal::Cli::Proxy#restart}.
 */
public final class RestartProxy {
  private final DeployContext context;

  /** On the selected hosts. */
  public RestartProxy(DeployContext context) {
    this.context = context;
  }

  /** Restarts them. */
  public void run() {
    new Lock(context)
        .holding(
            () -> {
              ProxyStep.STOP.run(context);
              ProxyStep.START.run(context);
            });
  }
}
