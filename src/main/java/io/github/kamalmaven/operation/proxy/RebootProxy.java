package io.github.kamalmaven.operation.proxy;

import io.github.kamalmaven.command.ProxyCommands;
import io.github.kamalmaven.hook.HookEvent;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Repetition.Unless;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.HostGroups;
import io.github.kamalmaven.operation.NeededSecrets;
import io.github.kamalmaven.operation.RegistryLogin;
import io.github.kamalmaven.operation.lock.Lock;
import java.util.List;

/**
 * Makes the proxy's containers anew, so that they are of the version and settings of today.
 *
 * <p>{@code Kamal::Cli::Proxy#reboot}. Hosts serve nothing meanwhile; the proxy itself remembers
 * what it served before.
 */
public final class RebootProxy {
  private final DeployContext context;
  private final boolean rolling;
  private final ProxyCommands commands;

  /**
   * On the selected hosts.
   *
   * @param rolling whether one host is done after the other, not all at once
   */
  public RebootProxy(DeployContext context, boolean rolling) {
    this.context = context;
    this.rolling = rolling;
    this.commands = new ProxyCommands(context.deployment());
  }

  /** Reboots it; a hook that fails leaves the groups after it as they are. */
  public void run() {
    new NeededSecrets(context).registry().require();
    new Lock(context)
        .holding(
            () -> HostGroups.of(context.selection().proxyHosts(), rolling).forEach(this::reboot));
  }

  private void reboot(List<String> group) {
    context.hooks().fire(HookEvent.PRE_PROXY_REBOOT, group);
    context.on(group, this::reboot);
    context.hooks().fire(HookEvent.POST_PROXY_REBOOT, group);
  }

  private void reboot(Session session) {
    session.perform(
        Batch.of(context.audit("Rebooted proxy"))
            .then(new RegistryLogin(context).batch())
            .attempt(ProxyCommands.stop())
            .run(ProxyCommands.removeContainer())
            .run(ProxyCommands.ensureAppsConfigDirectory())
            .once(commands.run(session.host()), Unless.prints(ProxyCommands.running())));
  }
}
