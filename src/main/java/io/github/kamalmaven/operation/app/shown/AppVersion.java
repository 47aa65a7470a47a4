package io.github.kamalmaven.operation.app.shown;

import io.github.kamalmaven.command.AppQueries;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.report.Event;

/**
 * Shows which version runs on each host.
 *
 * <p>{@code Kamal::Cli::App#version}.
 */
public final class AppVersion {
  private final DeployContext context;

  /** On the selected hosts. */
  public AppVersion(DeployContext context) {
    this.context = context;
  }

  /** Shows it. */
  public void run() {
    context.on(context.selection().appHosts(), this::show);
  }

  private void show(Session session) {
    Role first = context.selection().rolesOn(session.host()).get(0);
    AppQueries queries = new AppQueries(context.deployment());
    String version = queries.versionsIn(session.capture(queries.current(first)), first);
    context.report().on(new Event.Answered("App", session.host(), version));
  }
}
