package io.github.kamalmaven.operation.rollout;

import io.github.kamalmaven.command.AppCommands;
import io.github.kamalmaven.command.AppQueries;
import io.github.kamalmaven.command.ProxyTarget;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Repetition.Unless;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.ToItsEnd;
import io.github.kamalmaven.operation.canary.Canaries;
import io.github.kamalmaven.operation.canary.Canary;
import io.github.kamalmaven.operation.lock.Lock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Ends a rollout: all visitors meet the version that served all the time, and the canary's
 * container is removed.
 */
public final class RemoveCanaries {
  private final DeployContext context;
  private final AppCommands commands;
  private final AppQueries queries;

  /** On the selected hosts. */
  public RemoveCanaries(DeployContext context) {
    this.context = context;
    this.commands = new AppCommands(context.deployment());
    this.queries = new AppQueries(context.deployment());
  }

  /**
   * Ends it.
   *
   * @throws io.github.kamalmaven.KamalException if there is none
   */
  public void run() {
    List<Canaries> found = new ArrayList<>();
    new Lock(context)
        .holding(
            () -> {
              context.report().begin("Take the canary away...");
              found.add(all().required());
            });
    tell(found.get(0).serving());
  }

  /** Removes all that there are; a host that cannot be reached holds up none of the others. */
  Canaries all() {
    return Canaries.on(context, this::remove);
  }

  /** After a promotion that failed half way, not all hosts serve the same. */
  private void tell(Map<String, Map<String, List<String>>> serving) {
    List<String> different = new ArrayList<>();
    serving.forEach(
        (role, versions) -> {
          if (versions.size() > 1) {
            different.add(role + " is " + places(versions));
          }
        });
    if (different.isEmpty()) {
      context.report().say("The rollout is over: all visitors meet the version that serves");
    } else {
      context
          .report()
          .alarm(
              "The rollout is over, but not all hosts serve the same version: "
                  + String.join("; ", different)
                  + "; kamal rollback VERSION or kamal deploy lets all serve one");
    }
  }

  private static String places(Map<String, List<String>> versions) {
    return versions.entrySet().stream()
        .map(one -> one.getKey() + " on " + String.join(", ", one.getValue()))
        .collect(Collectors.joining(", "));
  }

  private void remove(Session session, Canaries canaries) {
    for (Role role : Canaries.proxied(context, session.host())) {
      remove(session, role, canaries.of(session.host(), role));
    }
  }

  /** First the proxy, so that nobody is sent to a container that ends. */
  private void remove(Session session, Role role, List<Canary> canaries) {
    if (canaries.isEmpty()) {
      return;
    }
    Batch batch = Batch.EMPTY;
    for (Canary canary : canaries) {
      String what = "Removed canary of version " + canary.versionTold();
      batch = batch.run(context.audit(what, role.name()));
      if (canary.split().isPresent()) {
        batch = batch.run(ProxyTarget.of(context.deployment(), role).stopRollout());
      }
      batch = canary.serves() ? batch : batch.then(ended(role, canary));
    }
    Batch all = batch;
    ToItsEnd.of(() -> session.perform(all));
  }

  private Batch ended(Role role, Canary canary) {
    Batch batch = Batch.EMPTY;
    for (Version version : canary.version().stream().toList()) {
      batch =
          batch
              .run(commands.stop(role, version))
              .once(
                  commands.removeContainer(role, version),
                  Unless.printsNothing(queries.container(role, version)));
    }
    return batch;
  }
}
