package io.github.kamalmaven.operation.accessory;

import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.NeededSecrets;
import io.github.kamalmaven.operation.lock.Lock;

/**
 * Writes the files of an accessory to its hosts.
 *
 * <p>{@code Kamal::Cli::Accessory#upload}.
 */
public final class UploadFiles {
  private final DeployContext context;
  private final String name;

  /**
   * @param name an accessory
   */
  public UploadFiles(DeployContext context, String name) {
    this.context = context;
    this.name = name;
  }

  /** Writes them. */
  public void run() {
    context.deployment().accessory(name).ifPresent(this::requireSecrets);
    new Lock(context).holding(() -> Accessories.one(context, name).ifPresent(this::upload));
  }

  private void requireSecrets(Accessory accessory) {
    if (accessory.files().stream().anyMatch(WriteFiles::isTemplate)) {
      new NeededSecrets(context).env(accessory).require();
    }
  }

  private void upload(Accessory accessory) {
    WriteFiles written = new WriteFiles(context, accessory);
    context.on(context.selection().hostsOf(accessory), session -> session.perform(written.files()));
  }
}
