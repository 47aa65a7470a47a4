package io.github.kamalmaven.config;

import java.util.Optional;

/**
 * Which part of the deployment a command is meant for.
 *
 * @param hosts comma separated globs, as given with {@code --hosts}
 * @param roles comma separated globs, as given with {@code --roles}
 * @param primary only the primary host
 */
public record Filter(Optional<String> hosts, Optional<String> roles, boolean primary) {
  /** All of it. */
  public static final Filter NONE = new Filter(Optional.empty(), Optional.empty(), false);
}
