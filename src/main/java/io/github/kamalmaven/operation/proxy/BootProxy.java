package io.github.kamalmaven.operation.proxy;

import io.github.kamalmaven.command.ProxyCommands;
import io.github.kamalmaven.config.ProxyRun;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.NeededSecrets;
import io.github.kamalmaven.operation.RegistryLogin;
import io.github.kamalmaven.operation.SharedNetwork;
import io.github.kamalmaven.operation.lock.Lock;

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
              context.on(
                  context.selection().hosts(), session -> session.later(SharedNetwork.REQUIRED));
              context.on(context.selection().proxyHosts(), this::boot);
            });
  }

  /** A proxy of the expected version is known to be good before it is asked. */
  private void boot(Session session) {
    Batch start =
        Batch.of(ProxyCommands.ensureAppsConfigDirectory(), commands.startOrRun(session.host()));
    Batch login = new RegistryLogin(context).batch();
    session.later(
        login.when(ProxyCommands.version(), ProxyRun.MINIMUM_VERSION, start),
        outcomes -> {
          String version = outcomes.get(login.steps().size()).orThrow(session.host()).text();
          if (!version.equals(ProxyRun.MINIMUM_VERSION)) {
            requireNewEnough(version, session.host());
            session.perform(start);
          }
        });
  }

  /**
   * Refuses a proxy that is too old.
   *
   * @param version the tag of its image; empty if there is none
   * @throws ProxyTooOld if it is
   */
  public static void requireNewEnough(String version, String host) {
    if (!version.isEmpty() && ProxyVersion.of(version).isOlderThan(ProxyRun.MINIMUM_VERSION)) {
      throw new ProxyTooOld(version, host);
    }
  }
}
