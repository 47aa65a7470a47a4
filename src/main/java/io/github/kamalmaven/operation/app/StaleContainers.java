package io.github.kamalmaven.operation.app;

import io.github.kamalmaven.command.AppCommands;
import io.github.kamalmaven.command.AppQueries;
import io.github.kamalmaven.command.inspect.InspectCommands;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.canary.NoRollout;
import io.github.kamalmaven.operation.canary.Serving;
import io.github.kamalmaven.operation.lock.Lock;
import io.github.kamalmaven.report.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds containers that run although a newer version serves, and stops them if asked to. The canary
 * of a rollout is none of them.
 *
 * <p>{@code Kamal::Cli::App#stale_containers}.
 */
public final class StaleContainers {
  private final DeployContext context;
  private final boolean stop;
  private final boolean deploying;
  private final AppQueries queries;
  private final AppCommands commands;

  /**
   * @param stop whether they are stopped, which needs the lock
   */
  public StaleContainers(DeployContext context, boolean stop) {
    this(context, stop, false);
  }

  private StaleContainers(DeployContext context, boolean stop, boolean deploying) {
    this.context = context;
    this.stop = stop;
    this.deploying = deploying;
    this.queries = new AppQueries(context.deployment());
    this.commands = new AppCommands(context.deployment());
  }

  /** The same as part of a deploy, which no rollout may be in the way of. */
  public StaleContainers beforeDeploy() {
    return new StaleContainers(context, stop, true);
  }

  /**
   * Looks on all selected app hosts.
   *
   * @return what serves there
   */
  public RunningVersions run() {
    if (!stop) {
      return look();
    }
    List<RunningVersions> found = new ArrayList<>();
    new Lock(context).holding(() -> found.add(look()));
    return found.get(0);
  }

  private RunningVersions look() {
    Map<String, List<Found>> found = context.ask(context.selection().appHosts(), this::ask);
    Map<String, Map<String, String>> running = new HashMap<>();
    Map<String, Batch> stops = new LinkedHashMap<>();
    found.forEach(
        (host, roles) -> {
          running.put(host, roles.stream().collect(Collectors.toMap(Found::name, Found::current)));
          roles.forEach(role -> role.stale().forEach(version -> tell(host, role.role(), version)));
          stops.put(host, stops(roles));
        });
    stops.values().removeIf(batch -> !stop || batch.steps().isEmpty());
    context.on(
        stops.keySet(),
        session -> session.perform(stops.getOrDefault(session.host(), Batch.EMPTY)));
    return new RunningVersions(running);
  }

  /** Asks about all roles of a host in one round trip. */
  private List<Found> ask(Session session) {
    List<Role> roles = context.selection().rolesOn(session.host());
    boolean refusing = deploying && NoRollout.isRequired(context, roles);
    Batch questions = refusing ? Batch.EMPTY.attempt(InspectCommands.services()) : Batch.EMPTY;
    for (Role role : roles) {
      questions = questions.run(queries.running(role)).run(queries.current(role));
      questions = deploying ? questions : questions.then(Serving.questions(context, role));
    }
    Iterator<Outcome> answers = session.perform(questions).iterator();
    if (refusing) {
      NoRollout.require(context, session.host(), answers.next());
    }
    List<Found> found = new ArrayList<>();
    for (Role role : roles) {
      String running = queries.versionsIn(answers.next().text(), role);
      String current = queries.versionsIn(answers.next().text(), role);
      Serving serving =
          deploying ? Serving.UNASKED : Serving.of(context, session.host(), role, answers);
      found.add(Found.of(role, running, serving.or(current), serving.spared()));
    }
    return found;
  }

  private void tell(String host, Role role, Version version) {
    String text =
        stop
            ? "Stopping stale container for role %s with version %s"
            : "Detected stale container for role %s with version %s"
                + " (use `kamal app stale_containers --stop` to stop)";
    context.report().on(new Event.Answered("App", host, text.formatted(role.name(), version)));
  }

  private Batch stops(List<Found> found) {
    Batch batch = Batch.EMPTY;
    for (Found role : found) {
      for (Version version : role.stale()) {
        batch = batch.attempt(commands.stop(role.role(), version));
      }
    }
    return batch;
  }

  /** What was found of a role on a host. */
  private record Found(Role role, String current, List<Version> stale) {
    String name() {
      return role.name();
    }

    static Found of(Role role, String running, String current, Set<String> spared) {
      return new Found(
          role,
          current,
          running
              .lines()
              .distinct()
              .filter(version -> !version.isBlank() && !version.equals(current))
              .filter(version -> !spared.contains(version))
              .map(Version::new)
              .toList());
    }
  }
}
