package io.github.kamalmaven.operation.accessory;

import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.lock.Lock;

/**
 * Removes accessories from their hosts: containers, images, directories with all data.
 *
 * <p>{@code Kamal::Cli::Accessory#remove}.
 */
public final class RemoveAccessory {
  /** In place of a name: every accessory. */
  public static final String ALL = Accessories.ALL;

  private final DeployContext context;
  private final String name;

  /**
   * @param name an accessory, or {@link #ALL}
   */
  public RemoveAccessory(DeployContext context, String name) {
    this.context = context;
    this.name = name;
  }

  /** Removes them, one accessory after the other. */
  public void run() {
    new Lock(context).holding(() -> Accessories.named(context, name).forEach(this::remove));
  }

  private void remove(Accessory accessory) {
    new StopAccessory(context, name).stop(accessory);
    new RemoveContainer(context, name).remove(accessory);
    new RemoveImage(context, name).remove(accessory);
    new RemoveServiceDirectory(context, name).remove(accessory);
  }
}
