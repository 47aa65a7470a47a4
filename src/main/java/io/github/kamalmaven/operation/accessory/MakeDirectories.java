package io.github.kamalmaven.operation.accessory;

import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.lock.Lock;

/**
 * Makes the directories of an accessory on its hosts.
 *
 * <p>{@code Kamal::Cli::Accessory#directories}.
 */
public final class MakeDirectories {
  private final DeployContext context;
  private final String name;

  /**
   * @param name an accessory
   */
  public MakeDirectories(DeployContext context, String name) {
    this.context = context;
    this.name = name;
  }

  /** Makes them. */
  public void run() {
    new Lock(context).holding(() -> Accessories.one(context, name).ifPresent(this::make));
  }

  private void make(Accessory accessory) {
    WriteFiles written = new WriteFiles(context, accessory);
    context.on(
        context.selection().hostsOf(accessory), session -> session.perform(written.directories()));
  }
}
