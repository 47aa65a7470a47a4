package io.github.kamalmaven.operation.proxy;

import io.github.kamalmaven.command.ServerCommands;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.lock.Lock;
import java.util.List;
import java.util.Map;

/**
 * Removes the proxy from its hosts: container, image, directory.
 *
 * <p>{@code Kamal::Cli::Proxy#remove}. As all deployments of a host share its proxy, it stays
 * everywhere as long as one of the hosts has another deployment.
 */
public final class RemoveProxy {
  private final DeployContext context;
  private final boolean force;

  /**
   * From the selected hosts.
   *
   * @param force whether other deployments on the hosts do not matter
   */
  public RemoveProxy(DeployContext context, boolean force) {
    this.context = context;
    this.force = force;
  }

  /** Removes it, or says why not. */
  public void run() {
    new Lock(context)
        .holding(
            () -> {
              if (isAllowed()) {
                List.of(
                        ProxyStep.STOP,
                        ProxyStep.REMOVE_CONTAINER,
                        ProxyStep.REMOVE_IMAGE,
                        ProxyStep.REMOVE_DIRECTORY)
                    .forEach(step -> step.run(context));
              }
            });
  }

  private boolean isAllowed() {
    List<String> shared = sharedHosts();
    shared.forEach(
        host -> context.report().detail(host, "Other applications are installed on " + host));
    if (shared.isEmpty()) {
      return true;
    }
    context
        .report()
        .say(
            force
                ? "Forcing, so removing the proxy, even though other apps are installed"
                : "Not removing the proxy, as other apps are installed, ignore this check with"
                    + " kamal proxy remove --force");
    return force;
  }

  private List<String> sharedHosts() {
    Map<String, Boolean> shared =
        context.ask(context.selection().proxyHosts(), RemoveProxy::isShared);
    return shared.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
  }

  /** Where no deployment ever was, there is not even a directory to count in. */
  private static boolean isShared(Session session) {
    return session.capture(ServerCommands.appDirectoryCount()).matches("[1-9]\\d*");
  }
}
