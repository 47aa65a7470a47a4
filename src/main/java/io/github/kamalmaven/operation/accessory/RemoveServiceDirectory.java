package io.github.kamalmaven.operation.accessory;

import io.github.kamalmaven.command.AccessoryFiles;
import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.lock.Lock;
import io.github.kamalmaven.shell.CommandLine;

/**
 * Removes the directory of an accessory on its hosts, with all data in it.
 *
 * <p>{@code Kamal::Cli::Accessory#remove_service_directory}.
 */
public final class RemoveServiceDirectory {
  private final DeployContext context;
  private final String name;

  /**
   * @param name an accessory
   */
  public RemoveServiceDirectory(DeployContext context, String name) {
    this.context = context;
    this.name = name;
  }

  /** Removes it. */
  public void run() {
    new Lock(context).holding(() -> Accessories.one(context, name).ifPresent(this::remove));
  }

  void remove(Accessory accessory) {
    CommandLine remove = new AccessoryFiles(accessory).remove();
    context.on(context.selection().hostsOf(accessory), session -> session.execute(remove));
  }
}
