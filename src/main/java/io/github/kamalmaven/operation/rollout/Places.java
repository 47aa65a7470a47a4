package io.github.kamalmaven.operation.rollout;

import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.RoleAction;
import io.github.kamalmaven.operation.RoleOrder;
import io.github.kamalmaven.operation.canary.Canaries;
import io.github.kamalmaven.operation.canary.Canary;
import java.util.List;

/**
 * Where there are canaries.
 *
 * @param canaries what was found
 * @param hosts those that have one
 */
record Places(Canaries canaries, List<String> hosts) {
  static Places of(Canaries canaries) {
    return new Places(canaries, canaries.all().stream().map(Canary::host).distinct().toList());
  }

  /** Does something on each host for each role that has a canary there. */
  void each(DeployContext context, RoleAction action) {
    context.onRoles(
        hosts,
        RoleOrder.TOGETHER,
        (session, role) -> {
          if (!canaries.of(session.host(), role).isEmpty()) {
            action.on(session, role);
          }
        });
  }
}
