package io.github.kamalmaven.operation.app;

import io.github.kamalmaven.command.AppCommands;
import io.github.kamalmaven.command.AppQueries;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.lock.Lock;
import io.github.kamalmaven.report.Event;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Finds containers that run although a newer version serves, and stops them if asked to.
 *
 * <p>{@code Kamal::Cli::App#stale_containers}.
 */
public final class StaleContainers {
  private final DeployContext context;
  private final boolean stop;
  private final AppQueries queries;
  private final AppCommands commands;

  /**
   * @param stop whether they are stopped, which needs the lock
   */
  public StaleContainers(DeployContext context, boolean stop) {
    this.context = context;
    this.stop = stop;
    this.queries = new AppQueries(context.deployment());
    this.commands = new AppCommands(context.deployment());
  }

  /** Looks on all selected app hosts. */
  public void run() {
    if (stop) {
      new Lock(context).holding(this::look);
    } else {
      look();
    }
  }

  private void look() {
    Map<String, List<Stale>> found = context.ask(context.selection().appHosts(), this::staleOn);
    found.forEach((host, stale) -> stale.forEach(one -> tell(host, one)));
    if (stop) {
      context.on(
          found.keySet().stream().filter(host -> !found.get(host).isEmpty()).toList(),
          session -> stop(session, found.get(session.host())));
    }
  }

  /** Asks about all roles of a host in one round trip. */
  private List<Stale> staleOn(Session session) {
    List<Role> roles = context.selection().rolesOn(session.host());
    Batch questions = Batch.EMPTY;
    for (Role role : roles) {
      questions = questions.run(queries.versions(role)).run(queries.currentVersion(role));
    }
    Iterator<Outcome> answers = session.perform(questions).iterator();
    List<Stale> found = new ArrayList<>();
    for (Role role : roles) {
      String running = answers.next().text();
      String current = answers.next().text();
      running
          .lines()
          .distinct()
          .filter(version -> !version.isBlank() && !version.equals(current))
          .forEach(version -> found.add(new Stale(role, new Version(version))));
    }
    return found;
  }

  private void tell(String host, Stale stale) {
    String text =
        stop
            ? "Stopping stale container for role %s with version %s"
            : "Detected stale container for role %s with version %s"
                + " (use `kamal app stale_containers --stop` to stop)";
    context
        .report()
        .on(new Event.Answered("App", host, text.formatted(stale.role().name(), stale.version())));
  }

  private void stop(Session session, List<Stale> found) {
    Batch batch = Batch.EMPTY;
    for (Stale stale : found) {
      batch = batch.attempt(commands.stop(stale.role(), stale.version()));
    }
    session.perform(batch);
  }

  /** A version of a role that runs although a newer one serves. */
  private record Stale(Role role, Version version) {}
}
