package io.github.kamalmaven.operation.canary;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.command.ProxyTarget;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.Difference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** That a deploy waits until a rollout is over: it would stop the canary under its visitors. */
public final class NoRollout {
  /** What is to be done about one. */
  static final String REMEDY =
      "kamal rollout promote lets the new version serve everybody, kamal rollout abort nobody;"
          + " then deploy again";

  private NoRollout() {}

  /** Whether that is asked of a host with these roles. */
  public static boolean isRequired(DeployContext context, List<Role> roles) {
    return !context.asKamal(Difference.ROLLOUT) && roles.stream().anyMatch(Role::runsProxy);
  }

  /**
   * Sees that no rollout is active on a host.
   *
   * @param state what the host answered to {@link
   *     io.github.kamalmaven.command.inspect.InspectCommands#services}; no answer is no rollout
   * @throws KamalException if one is
   */
  public static void require(DeployContext context, String host, Outcome state) {
    Map<String, ServiceState> services =
        state.succeeded() ? ServiceState.in(state.stdout()) : Map.of();
    for (Role role : Canaries.proxied(context, host)) {
      Optional.ofNullable(services.get(ProxyTarget.of(context.deployment(), role).service()))
          .flatMap(ServiceState::split)
          .ifPresent(
              split -> {
                throw new KamalException(
                    "A rollout of %s is active: another version than the one that serves gets %s"
                        .formatted(role.name(), split.told()),
                    host,
                    REMEDY);
              });
    }
  }
}
