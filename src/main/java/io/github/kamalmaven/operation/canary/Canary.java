package io.github.kamalmaven.operation.canary;

import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import java.util.Optional;

/**
 * A canary on a host, or what is left of one.
 *
 * @param host where it is
 * @param role of which it is
 * @param version of its container; nothing if that is none of the app, or gone
 * @param split who meets it; nothing if a rollout was left half way
 * @param serves whether it serves all visitors already: a rollout that was nearly promoted
 */
public record Canary(
    String host, Role role, Optional<Version> version, Optional<Split> split, boolean serves) {

  /** Its version in words. */
  public String versionTold() {
    return version.map(Version::name).orElse("an unknown version");
  }
}
