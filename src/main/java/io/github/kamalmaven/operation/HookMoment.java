package io.github.kamalmaven.operation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a hook is told of the moment at which it fires.
 *
 * @param hosts those concerned
 * @param command the verb, such as {@code deploy}, or {@code app} and {@code boot}
 * @param lockHeld whether the deploy lock is held
 * @param runtime since the deploy began, for those that hear of it
 * @param error what stopped the deploy, for those that hear of it
 */
public record HookMoment(
    List<String> hosts,
    List<String> command,
    boolean lockHeld,
    Optional<Duration> runtime,
    Optional<String> error) {

  /** Copies the lists. */
  public HookMoment {
    hosts = List.copyOf(hosts);
    command = List.copyOf(command);
  }
}
