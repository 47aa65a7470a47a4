package io.github.kamalmaven.operation.canary;

import io.github.kamalmaven.command.inspect.InspectCommands;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.Difference;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What serves for a role on a host, where a canary may be beside it: Docker knows only which
 * container is the newest, or of the latest image, and both can be the canary's.
 *
 * @param besideCanary the version that serves; nothing unless there is a canary
 * @param spared the versions that are canaries, or may be
 */
public record Serving(Optional<Version> besideCanary, Set<String> spared) {
  /** Nobody was asked. */
  public static final Serving UNASKED = new Serving(Optional.empty(), Set.of());

  /** Copies the set. */
  public Serving {
    spared = Set.copyOf(spared);
  }

  /** What is asked about a role; nothing if it cannot have a canary. */
  public static Batch questions(DeployContext context, Role role) {
    return isAsked(context, role)
        ? Batch.EMPTY
            .attempt(InspectCommands.services())
            .then(RoleOnHost.questions(context.deployment(), role))
        : Batch.EMPTY;
  }

  /**
   * Reads the answers to the questions; a proxy that does not answer has no canary.
   *
   * @param answers stands before the first of them, and then after the last one
   */
  public static Serving of(
      DeployContext context, String host, Role role, Iterator<Outcome> answers) {
    if (!isAsked(context, role)) {
      return UNASKED;
    }
    Outcome state = answers.next();
    Map<String, ServiceState> services =
        state.succeeded() ? ServiceState.in(state.stdout()) : Map.of();
    RoleOnHost found = RoleOnHost.of(context.deployment(), host, role, services, answers);
    return new Serving(
        found.canaries().isEmpty() ? Optional.empty() : found.serving(), found.spared());
  }

  /**
   * The version that serves.
   *
   * @param newest the one that Docker tells; empty text if none runs
   */
  public String or(String newest) {
    return besideCanary.map(Version::name).orElse(newest);
  }

  private static boolean isAsked(DeployContext context, Role role) {
    return role.runsProxy() && !context.asKamal(Difference.ROLLOUT);
  }
}
