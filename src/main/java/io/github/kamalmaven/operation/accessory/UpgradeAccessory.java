package io.github.kamalmaven.operation.accessory;

import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.HostGroups;
import io.github.kamalmaven.operation.lock.Lock;
import java.util.List;

/**
 * Reboots accessories of the time before kamal-proxy.
 *
 * <p>{@code Kamal::Cli::Accessory#upgrade}.
 */
public final class UpgradeAccessory {
  /** In place of a name: every accessory. */
  public static final String ALL = Accessories.ALL;

  private final DeployContext context;
  private final String name;
  private final boolean rolling;

  /**
   * @param name an accessory, or {@link #ALL}
   * @param rolling whether one host follows the other
   */
  public UpgradeAccessory(DeployContext context, String name, boolean rolling) {
    this.context = context;
    this.name = name;
    this.rolling = rolling;
  }

  /** Upgrades them. */
  public void run() {
    Accessories.requireSecrets(context, name);
    new Lock(context)
        .holding(
            () ->
                HostGroups.of(context.selection().accessoryHosts(), rolling)
                    .forEach(this::upgrade));
  }

  private void upgrade(List<String> hosts) {
    String where = name + " accessories on " + String.join(",", hosts) + "...";
    context.report().say("Upgrading " + where);
    if (!hosts.isEmpty()) {
      new RebootAccessory(context.onlyHosts(hosts), name).run();
    }
    context.report().say("Upgraded " + where);
  }
}
