package io.github.kamalmaven.operation.accessory;

import io.github.kamalmaven.command.AccessoryCommands;
import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.lock.Lock;

/**
 * Removes the image of an accessory.
 *
 * <p>{@code Kamal::Cli::Accessory#remove_image}.
 */
public final class RemoveImage {
  private final DeployContext context;
  private final String name;

  /**
   * @param name an accessory
   */
  public RemoveImage(DeployContext context, String name) {
    this.context = context;
    this.name = name;
  }

  /** Removes it. */
  public void run() {
    new Lock(context).holding(() -> Accessories.one(context, name).ifPresent(this::remove));
  }

  void remove(Accessory accessory) {
    Batch remove =
        Batch.of(
            context.audit("Removed " + accessory.name() + " accessory image"),
            new AccessoryCommands(context.deployment()).removeImage(accessory));
    context.on(context.selection().hostsOf(accessory), session -> session.perform(remove));
  }
}
