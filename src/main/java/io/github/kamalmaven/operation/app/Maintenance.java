package io.github.kamalmaven.operation.app;

import io.github.kamalmaven.command.ProxyTarget;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.RoleOrder;
import io.github.kamalmaven.operation.lock.Lock;
import io.github.kamalmaven.shell.CommandLine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page that the proxy shows in place of the app.
 *
 * <p>{@code Kamal::Cli::App#maintenance} and {@code #live}.
 */
public final class Maintenance {
  private final DeployContext context;

  /** On the selected hosts. */
  public Maintenance(DeployContext context) {
    this.context = context;
  }

  /**
   * Shows the page from now on.
   *
   * @param drainTimeout how long requests under way are waited for; as configured, if not given
   * @param message what the page says besides
   */
  public void begin(Optional<Duration> drainTimeout, Optional<String> message) {
    Duration patience = drainTimeout.orElse(context.deployment().timing().drainTimeout());
    tellProxy(target -> target.stop(Optional.of(patience), message));
  }

  /** Gives the app its traffic back. */
  public void end() {
    tellProxy(ProxyTarget::resume);
  }

  private void tellProxy(Function<ProxyTarget, CommandLine> call) {
    new Lock(context)
        .holding(
            () ->
                context.onRoles(
                    context.selection().proxyHosts(),
                    RoleOrder.TOGETHER,
                    (session, role) -> {
                      if (role.runsProxy()) {
                        session.execute(call.apply(ProxyTarget.of(context.deployment(), role)));
                      }
                    }));
  }
}
