package io.github.kamalmaven.operation.accessory;

import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.lock.Lock;
import java.util.List;

/**
 * Reboots accessories of the time before kamal-proxy.
 *
 * <p>{@code Kamal::Cli::Accessory#upgrade}.
 */
public final class UpgradeAccessory {
  private final DeployContext context;
  private final String name;
  private final boolean rolling;

  /**
   * @param name an accessory, or {@link RebootAccessory#ALL}
   * @param rolling whether one host follows the other
   */
  public UpgradeAccessory(DeployContext context, String name, boolean rolling) {
    this.context = context;
    this.name = name;
    this.rolling = rolling;
  }

  /** Upgrades them. */
  public void run() {
    List<String> hosts = context.selection().accessoryHosts();
    List<List<String>> groups = rolling ? hosts.stream().map(List::of).toList() : List.of(hosts);
    new Lock(context)
        .holding(() -> groups.stream().filter(group -> !group.isEmpty()).forEach(this::upgrade));
  }

  private void upgrade(List<String> hosts) {
    String where = name + " accessories on " + String.join(",", hosts) + "...";
    context.report().say("Upgrading " + where);
    new RebootAccessory(context.onlyHosts(hosts), name).run();
    context.report().say("Upgraded " + where);
  }
}
