package io.github.kamalmaven.operation.app.inside;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.command.AppQueries;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.operation.DeployContext;

/** Where a command runs that runs once only: the primary role's container on the primary host. */
final class PrimaryContainer {
  private final DeployContext context;

  PrimaryContainer(DeployContext context) {
    this.context = context;
  }

  String host() {
    return context.selection().primaryHost();
  }

  /**
   * The role.
   *
   * @throws KamalException if no selected role has a container on the host
   */
  Role role() {
    return context
        .selection()
        .primaryRole()
        .orElseThrow(
            () ->
                new KamalException(
                    "No role of the app runs on " + host(),
                    null,
                    "select a host of the app with -Dkamal.hosts (kamal --hosts)"));
  }

  /** The version that runs; where none does, the one that this goal is about. */
  Version runningVersion() {
    AppQueries queries = new AppQueries(context.deployment());
    String name = context.parts().fleet().session(host()).capture(queries.current(role()));
    String running = queries.versionsIn(name, role());
    return running.isEmpty() ? context.version() : new Version(running);
  }
}
