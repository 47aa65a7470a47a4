package io.github.kamalmaven.operation.main;

import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.NeededSecrets;
import io.github.kamalmaven.operation.accessory.UpgradeAccessory;
import io.github.kamalmaven.operation.lock.Lock;
import java.util.List;

/**
 * Brings hosts from Kamal 1 to Kamal 2: its own proxy instead of Traefik, accessories in its
 * network.
 *
 * <p>{@code Kamal::Cli::Main#upgrade}.
 */
public final class Upgrade {
  private final DeployContext context;
  private final boolean rolling;

  /**
   * On the selected hosts.
   *
   * @param rolling whether one host is done after the other, not all at once
   */
  public Upgrade(DeployContext context, boolean rolling) {
    this.context = context;
    this.rolling = rolling;
  }

  /** Upgrades them. */
  public void run() {
    new NeededSecrets(context)
        .registry()
        .app()
        .accessories(context.deployment().accessories())
        .require();
    new Lock(context)
        .holding(
            () -> {
              if (rolling) {
                context.selection().hosts().forEach(this::upgrade);
              } else {
                upgradeAll();
              }
            });
  }

  private void upgradeAll() {
    context.report().begin("Upgrading all hosts...");
    new UpgradeProxy(context, false).run();
    upgradeAccessories(context);
    context.report().say("Upgraded all hosts");
  }

  private void upgrade(String host) {
    boolean hasApp = context.selection().appHosts().contains(host);
    boolean hasAccessory = context.selection().accessoryHosts().contains(host);
    DeployContext only = context.onlyHosts(List.of(host));
    context.report().say("Upgrading " + host + "...");
    if (hasApp) {
      new UpgradeProxy(only, false).run();
    }
    if (hasAccessory) {
      upgradeAccessories(only);
    }
    context.report().say("Upgraded " + host);
  }

  private static void upgradeAccessories(DeployContext hosts) {
    new UpgradeAccessory(hosts, UpgradeAccessory.ALL, false).run();
  }
}
