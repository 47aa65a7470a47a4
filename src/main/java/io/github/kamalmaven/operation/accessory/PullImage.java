package io.github.kamalmaven.operation.accessory;

import io.github.kamalmaven.command.AccessoryCommands;
import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.lock.Lock;

/**
 * Pulls the image of an accessory.
 *
 * <p>{@code Kamal::Cli::Accessory#pull_image}.
 */
public final class PullImage {
  private final DeployContext context;
  private final String name;

  /**
   * @param name an accessory
   */
  public PullImage(DeployContext context, String name) {
    this.context = context;
    this.name = name;
  }

  /** Pulls it. */
  public void run() {
    new Lock(context).holding(() -> Accessories.one(context, name).ifPresent(this::pull));
  }

  void pull(Accessory accessory) {
    Batch pull =
        Batch.of(
            context.audit("Pull " + accessory.name() + " accessory image"),
            new AccessoryCommands(context.deployment()).pullImage(accessory));
    context.on(context.selection().hostsOf(accessory), session -> session.perform(pull));
  }
}
