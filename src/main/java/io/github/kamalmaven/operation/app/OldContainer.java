package io.github.kamalmaven.operation.app;

import io.github.kamalmaven.command.AppAssets;
import io.github.kamalmaven.command.AppCommands;
import io.github.kamalmaven.command.AppProxyFiles;
import io.github.kamalmaven.command.AppQueries;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Repetition.Unless;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.ToItsEnd;
import io.github.kamalmaven.operation.canary.Serving;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The container of a role that served until now. */
final class OldContainer {
  private final DeployContext context;
  private final Session session;
  private final Role role;
  private final Optional<String> current;
  private final AppQueries queries;
  private final AppCommands commands;

  /**
   * @param current the version that serves, if that is known; empty text if none does
   */
  OldContainer(DeployContext context, Session session, Role role, Optional<String> current) {
    this.context = context;
    this.session = session;
    this.role = role;
    this.current = current;
    this.queries = new AppQueries(context.deployment());
    this.commands = new AppCommands(context.deployment());
  }

  /**
   * Its version, if there is one; a container that already has the new one's name is renamed first,
   * whatever its state.
   */
  Optional<Version> find(Version fresh) {
    return found(fresh, session.perform(look(fresh, Batch.EMPTY)));
  }

  /**
   * Looks for it.
   *
   * @param free done in the same round trip if the new one's name is free
   */
  Batch look(Version fresh, Batch free) {
    Batch unknown = current.isPresent() ? Batch.EMPTY : unknown();
    return unknown.when(queries.container(role, fresh), "", free);
  }

  private Batch unknown() {
    return Batch.of(queries.current(role)).then(Serving.questions(context, role));
  }

  /** Its version, if there is one, from what {@link #look} found; see {@link #find}. */
  Optional<Version> found(Version fresh, List<Outcome> found) {
    Version kept = isFree(found) ? fresh : renameAway(fresh);
    return Optional.of(current.orElseGet(() -> serving(found.iterator())))
        .filter(running -> !running.isEmpty())
        .map(running -> running.equals(fresh.name()) ? kept : new Version(running));
  }

  /** Whether {@link #look} found the new one's name to be free. */
  boolean isFree(List<Outcome> found) {
    int asked = current.isPresent() ? 0 : unknown().steps().size();
    return found.get(asked).orThrow(session.host()).text().isEmpty();
  }

  private String serving(Iterator<Outcome> found) {
    String newest = queries.versionsIn(found.next().text(), role);
    return Serving.of(context, session.host(), role, found).or(newest);
  }

  private Version renameAway(Version fresh) {
    Version renamed = AppCommands.replaced(fresh, context.randomHex(16));
    String text = "Renaming container " + fresh + " to " + renamed;
    context.report().detail(session.host(), text + " as already deployed on " + session.host());
    session.perform(
        Batch.of(context.audit(text, role.name()))
            .once(
                commands.rename(role, fresh, renamed),
                Unless.prints(queries.container(role, renamed))));
    return renamed;
  }

  /**
   * Stops it and clears away what only it used. That it cannot be stopped is no reason to fail: the
   * new one serves, and the next deploy tries again.
   */
  void retire(Version version) {
    Batch batch = Batch.EMPTY.attempt(commands.stop(role, version));
    if (role.assets().isPresent()) {
      batch = batch.run(new AppAssets(context.deployment()).cleanUp(role, context.version()));
    }
    if (context.deployment().errorPages().isPresent()) {
      batch =
          batch.run(new AppProxyFiles(context.deployment()).cleanUpErrorPages(context.version()));
    }
    Batch all = batch;
    Outcome stop = ToItsEnd.of(() -> session.perform(all)).get(0);
    if (!stop.succeeded()) {
      String name = context.deployment().containerName(role, version);
      context
          .report()
          .alarm(
              "The old container %s still runs on %s, stopping it failed: %s"
                  .formatted(name, session.host(), stop.stderr().strip()));
    }
  }
}
