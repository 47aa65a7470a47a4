package io.github.kamalmaven.operation.app;

import io.github.kamalmaven.command.AppQueries;
import io.github.kamalmaven.command.ProxyTarget;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.Cleanup;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.canary.Canaries;
import java.util.Optional;

/** The canary of a role on one host, if there is one, that is to serve all visitors. */
final class PromotedCanary {
  private final DeployContext context;
  private final Session session;
  private final Role role;
  private final Version version;
  private final Canaries canaries;

  PromotedCanary(DeployContext context, Session session, Role role, Canaries canaries) {
    this.context = context;
    this.session = session;
    this.role = role;
    this.version = context.version();
    this.canaries = canaries;
  }

  /** Whether there is one, which then takes the place of a new container. */
  boolean isThere() {
    return !canaries.of(session.host(), role).isEmpty();
  }

  /** Whether it was promoted here before, when others were not. */
  boolean servesAlready() {
    return !isThere() && canaries.serving(session.host(), role).equals(Optional.of(version));
  }

  /** What served beside it so far. */
  Optional<Version> replaces() {
    return canaries.serving(session.host(), role).filter(before -> !before.equals(version));
  }

  /** What is asked about it; its last answer is for {@link NewContainer#await}. */
  Batch take() {
    return Batch.of(
        context.audit("Promoted canary of version " + version, role.name()),
        context.audit("Booted app version " + version, role.name()),
        new AppQueries(context.deployment()).container(role, version));
  }

  /** Tells the proxy that all visitors meet the same version, now that they do. */
  void endRollout() {
    if (isThere()) {
      Cleanup.run(this::stopRollout);
    }
  }

  private void stopRollout() {
    Batch stop = Batch.EMPTY.attempt(ProxyTarget.of(context.deployment(), role).stopRollout());
    Outcome outcome = session.perform(stop).get(0);
    if (!outcome.succeeded()) {
      context
          .report()
          .alarm(
              "The rollout of %s on %s is still active, ending it failed: %s; kamal rollout abort"
                      .formatted(role.name(), session.host(), outcome.stderr().strip())
                  + " ends it");
    }
  }
}
