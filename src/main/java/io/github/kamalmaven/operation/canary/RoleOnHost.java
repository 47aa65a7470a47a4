package io.github.kamalmaven.operation.canary;

import io.github.kamalmaven.command.AppQueries;
import io.github.kamalmaven.command.ProxyTarget;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Outcome;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A role behind kamal-proxy on one host.
 *
 * @param host the host
 * @param role the role
 * @param serving the version that serves, if any does
 * @param canaries what there is of canaries; more than one only if somebody went on by hand
 * @param spared the versions of those, or of all that began as canaries if it is not known what
 *     serves
 */
record RoleOnHost(
    String host, Role role, Optional<Version> serving, List<Canary> canaries, Set<String> spared) {
  private static final Set<String> RUNNING = Set.of("running", "restarting", "paused");

  /** Copies the collections. */
  RoleOnHost {
    canaries = List.copyOf(canaries);
    spared = Set.copyOf(spared);
  }

  static Batch questions(Deployment deployment, Role role) {
    AppQueries queries = new AppQueries(deployment);
    return Batch.of(queries.states(role), queries.canaries(role));
  }

  /**
   * Reads the answers to the questions.
   *
   * @param services what the host's proxy keeps
   */
  static RoleOnHost of(
      Deployment deployment,
      String host,
      Role role,
      Map<String, ServiceState> services,
      Iterator<Outcome> answers) {
    AppQueries queries = new AppQueries(deployment);
    List<Container> containers =
        answers.next().stdout().lines().map(line -> Container.of(line, queries, role)).toList();
    Set<String> labelled =
        queries.versionsIn(answers.next().stdout(), role).lines().collect(Collectors.toSet());
    Optional<ServiceState> state =
        Optional.ofNullable(services.get(ProxyTarget.of(deployment, role).service()));
    Optional<String> active = state.map(ServiceState::active);
    List<Canary> canaries = new ArrayList<>();
    state.flatMap(it -> chosen(host, role, it, containers)).ifPresent(canaries::add);
    for (Container one : newerThan(active, containers)) {
      boolean began = one.version().filter(it -> labelled.contains(it.name())).isPresent();
      boolean other = canaries.stream().noneMatch(it -> it.version().equals(one.version()));
      if (began && other) {
        canaries.add(new Canary(host, role, one.version(), Optional.empty(), false));
      }
    }
    Optional<Version> serving =
        containers.stream()
            .filter(one -> active.equals(Optional.of(one.id())) && one.runs())
            .flatMap(one -> one.version().stream())
            .findFirst();
    return new RoleOnHost(
        host, role, serving, canaries, active.isPresent() ? versions(canaries) : labelled);
  }

  /**
   * What was made after the container that serves: one that was made before it and began as a
   * canary was promoted, and served itself.
   *
   * @param containers the newest first
   */
  private static List<Container> newerThan(Optional<String> active, List<Container> containers) {
    List<String> ids = containers.stream().map(Container::id).toList();
    return containers.subList(0, Math.max(0, active.map(ids::indexOf).orElse(0)));
  }

  private static Set<String> versions(List<Canary> canaries) {
    return canaries.stream()
        .filter(one -> !one.serves())
        .flatMap(one -> one.version().stream())
        .map(Version::name)
        .collect(Collectors.toSet());
  }

  /** The canary that visitors are sent to, whatever its state. */
  private static Optional<Canary> chosen(
      String host, Role role, ServiceState state, List<Container> containers) {
    Optional<Version> version =
        containers.stream()
            .filter(one -> one.id().equals(state.beside()))
            .flatMap(one -> one.version().stream())
            .findFirst();
    return state
        .split()
        .map(
            split ->
                new Canary(
                    host,
                    role,
                    version,
                    Optional.of(split),
                    state.beside().equals(state.active())));
  }

  private record Container(String id, String state, Optional<Version> version) {
    static Container of(String line, AppQueries queries, Role role) {
      String[] words = line.strip().split(" ", 3);
      String name = words.length < 3 ? "" : words[2];
      String version = queries.versionsIn(name, role);
      return new Container(
          words[0],
          words.length < 2 ? "" : words[1],
          version.equals(name) ? Optional.empty() : Optional.of(new Version(version)));
    }

    boolean runs() {
      return RUNNING.contains(state);
    }
  }
}
