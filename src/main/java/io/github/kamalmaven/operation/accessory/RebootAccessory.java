package io.github.kamalmaven.operation.accessory;

import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.ToItsEnd;
import io.github.kamalmaven.operation.lock.Lock;
import java.time.Duration;

/**
 * Replaces the containers of accessories by new ones, of the image as the registry has it now.
 *
 * <p>{@code Kamal::Cli::Accessory#reboot}.
 */
public final class RebootAccessory {
  /** In place of a name: every accessory. */
  public static final String ALL = Accessories.ALL;

  /** Who is interrupted waits this long for the new container: the old one is gone by then. */
  private static final Duration REPLACEMENT = Duration.ofSeconds(12);

  private final DeployContext context;
  private final String name;

  /**
   * @param name an accessory, or {@link #ALL}
   */
  public RebootAccessory(DeployContext context, String name) {
    this.context = context;
    this.name = name;
  }

  /** Reboots them, one accessory after the other. */
  public void run() {
    Accessories.requireSecrets(context, name);
    new Lock(context).holding(() -> Accessories.named(context, name).forEach(this::reboot));
  }

  private void reboot(Accessory accessory) {
    PrepareHost prepare = new PrepareHost(context, accessory);
    context.on(context.selection().hostsOf(accessory), prepare::on);
    new PullImage(context, name).pull(accessory);
    try {
      ToItsEnd.of(REPLACEMENT, () -> replaced(accessory));
    } finally {
      if (Thread.currentThread().isInterrupted()) {
        context.tellAfterwards(
            "See whether %1$s runs: kamal accessory details %1$s".formatted(accessory.name()));
      }
    }
  }

  private Accessory replaced(Accessory accessory) {
    new StopAccessory(context, name).stop(accessory);
    new RemoveContainer(context, name).remove(accessory);
    new BootAccessory(context, name).bootPrepared(accessory);
    return accessory;
  }
}
