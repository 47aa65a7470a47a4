package io.github.kamalmaven.operation.proxy;

import io.github.kamalmaven.command.ProxyCommands;
import io.github.kamalmaven.config.ProxyRun;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.NeededSecrets;
import io.github.kamalmaven.operation.RegistryLogin;
import io.github.kamalmaven.operation.SharedNetwork;
import io.github.kamalmaven.operation.lock.Lock;
import java.util.List;

/**
 * Makes sure that kamal-proxy runs where it is needed.
 *
 * <p>{@code Kamal::Cli::Proxy#boot}. A running proxy is left alone, unless it is too old.
 */
public final class BootProxy {
  private final DeployContext context;
  private final ProxyCommands commands;

  /** On the selected hosts. */
  public BootProxy(DeployContext context) {
    this.context = context;
    this.commands = new ProxyCommands(context.deployment());
  }

  /**
   * Boots it.
   *
   * @throws ProxyTooOld if a host runs one that is too old for this version
   */
  public void run() {
    new NeededSecrets(context).registry().require();
    new Lock(context)
        .holding(
            () -> {
              context.on(context.selection().hosts(), BootProxy::createNetwork);
              context.on(context.selection().proxyHosts(), this::boot);
            });
  }

  private static void createNetwork(Session session) {
    SharedNetwork.require(session.host(), session.run(SharedNetwork.CREATE));
  }

  private void boot(Session session) {
    List<Outcome> outcomes =
        session.perform(new RegistryLogin(context).batch().run(ProxyCommands.version()));
    String version = outcomes.get(outcomes.size() - 1).text();
    if (!version.isEmpty() && ProxyVersion.of(version).isOlderThan(ProxyRun.MINIMUM_VERSION)) {
      throw new ProxyTooOld(version, session.host());
    }
    session.perform(
        Batch.of(ProxyCommands.ensureAppsConfigDirectory(), commands.startOrRun(session.host())));
  }
}
