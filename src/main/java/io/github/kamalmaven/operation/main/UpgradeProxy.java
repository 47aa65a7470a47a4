package io.github.kamalmaven.operation.main;

import io.github.kamalmaven.command.ProxyCommands;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.hook.HookEvent;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.HostGroups;
import io.github.kamalmaven.operation.NeededSecrets;
import io.github.kamalmaven.operation.RegistryLogin;
import io.github.kamalmaven.operation.app.BootApp;
import io.github.kamalmaven.operation.proxy.BootProxy;
import io.github.kamalmaven.operation.prune.PruneAll;
import java.util.List;

/**
 * Puts kamal-proxy in the place of the proxy of Kamal 1, or of an older one of its own, and serves
 * the app again.
 *
 * <p>{@code Kamal::Cli::Proxy#upgrade}. Hosts serve nothing meanwhile.
 */
public final class UpgradeProxy {
  private final DeployContext context;
  private final boolean rolling;

  /**
   * On the selected hosts.
   *
   * @param rolling whether one host is done after the other, not all at once
   */
  public UpgradeProxy(DeployContext context, boolean rolling) {
    this.context = context;
    this.rolling = rolling;
  }

  /** Upgrades it; a hook that fails leaves the groups after it as they are. */
  public void run() {
    new NeededSecrets(context).registry().app().require();
    HostGroups.of(context.selection().hosts(), rolling).forEach(this::upgrade);
  }

  private void upgrade(List<String> group) {
    String hosts = String.join(",", group);
    context.report().begin("Upgrading proxy on " + hosts + "...");
    context.hooks().fire(HookEvent.PRE_PROXY_REBOOT, group);
    Batch removal = removal();
    context.on(group, session -> session.perform(removal));
    bootAnew(context.onlyHosts(group));
    context.hooks().fire(HookEvent.POST_PROXY_REBOOT, group);
    context.report().say("Upgraded proxy on " + hosts);
  }

  private Batch removal() {
    return Batch.of(context.audit("Rebooted proxy"))
        .then(new RegistryLogin(context).batch())
        .run(ProxyCommands.cleanUpTraefik())
        .attempt(ProxyCommands.stop())
        .run(ProxyCommands.removeContainer())
        .run(ProxyCommands.removeImage());
  }

  private void bootAnew(DeployContext group) {
    Version version =
        context.chosenVersion().orElseGet(() -> new Version(context.deployment().latestTag()));
    new BootProxy(group).run();
    new BootApp(group.withVersion(version)).run();
    new PruneAll(group).run();
  }
}
