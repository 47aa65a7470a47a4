package io.github.kamalmaven.operation.app;

import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.hook.HookEvent;
import io.github.kamalmaven.operation.DeployContext;
import java.util.Map;
import java.util.Optional;

/**
 * Which version serves for a role on a host, as far as that was asked already: under the deploy
 * lock, it stays so until a hook or a boot changes it.
 *
 * @param byHost by host, then by the role's name; empty text where none serves
 */
public record RunningVersions(Map<String, Map<String, String>> byHost) {
  /** Nothing was asked. */
  public static final RunningVersions UNKNOWN = new RunningVersions(Map.of());

  /** Copies the map. */
  public RunningVersions {
    byHost = Map.copyOf(byHost);
  }

  /** The same, or nothing if there are hooks that may change it while the app boots. */
  RunningVersions unlessHooksOf(DeployContext context) {
    return context.hooks().has(HookEvent.PRE_APP_BOOT)
            || context.hooks().has(HookEvent.POST_APP_BOOT)
        ? UNKNOWN
        : this;
  }

  /** The version that serves, empty text if none does; nothing if that was not asked. */
  Optional<String> on(String host, Role role) {
    return Optional.ofNullable(byHost.getOrDefault(host, Map.of()).get(role.name()));
  }
}
