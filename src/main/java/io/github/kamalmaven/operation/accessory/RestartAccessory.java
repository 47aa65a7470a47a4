package io.github.kamalmaven.operation.accessory;

import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.lock.Lock;

/**
 * Stops an accessory and starts it again.
 *
 * <p>{@code Kamal::Cli::Accessory#restart}.
 */
public final class RestartAccessory {
  private final DeployContext context;
  private final String name;

  /**
   * @param name an accessory
   */
  public RestartAccessory(DeployContext context, String name) {
    this.context = context;
    this.name = name;
  }

  /** Restarts it: everywhere it has stopped before it starts anywhere. */
  public void run() {
    new Lock(context).holding(() -> Accessories.one(context, name).ifPresent(this::restart));
  }

  private void restart(Accessory accessory) {
    new StopAccessory(context, name).stop(accessory);
    new StartAccessory(context, name).start(accessory);
  }
}
