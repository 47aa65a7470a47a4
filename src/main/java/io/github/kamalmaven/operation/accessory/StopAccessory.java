package io.github.kamalmaven.operation.accessory;

import io.github.kamalmaven.command.AccessoryCommands;
import io.github.kamalmaven.command.ProxyTarget;
import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.lock.Lock;

/**
 * Stops the container of an accessory, and takes it off the proxy.
 *
 * <p>{@code Kamal::Cli::Accessory#stop}.
 */
public final class StopAccessory {
  private final DeployContext context;
  private final String name;

  /**
   * @param name an accessory
   */
  public StopAccessory(DeployContext context, String name) {
    this.context = context;
    this.name = name;
  }

  /** Stops it. */
  public void run() {
    new Lock(context).holding(() -> Accessories.one(context, name).ifPresent(this::stop));
  }

  void stop(Accessory accessory) {
    Batch stop =
        Batch.of(context.audit("Stopped " + accessory.name() + " accessory"))
            .attempt(new AccessoryCommands(context.deployment()).stop(accessory));
    Batch all =
        accessory.runsProxy()
            ? stop.run(ProxyTarget.of(context.deployment(), accessory).remove())
            : stop;
    context.on(context.selection().hostsOf(accessory), session -> session.perform(all));
  }
}
