package io.github.kamalmaven.operation.app.kept;

import io.github.kamalmaven.command.AppQueries;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.DeployContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The versions of the app that still have containers on the selected hosts. */
public final class KeptVersions {
  private final List<KeptContainer> containers;
  private final Set<Place> wanted;
  private final String latestTag;

  private KeptVersions(List<KeptContainer> containers, Set<Place> wanted, String latestTag) {
    this.containers = List.copyOf(containers);
    this.wanted = Set.copyOf(wanted);
    this.latestTag = latestTag;
  }

  /** Asks all selected hosts. */
  public static KeptVersions on(DeployContext context) {
    List<String> hosts = context.selection().appHosts();
    Set<Place> wanted = new HashSet<>();
    for (String host : hosts) {
      context.selection().rolesOn(host).forEach(role -> wanted.add(new Place(host, role.name())));
    }
    List<KeptContainer> found =
        context.ask(hosts, session -> containers(context, session)).values().stream()
            .flatMap(Collection::stream)
            .toList();
    return new KeptVersions(found, wanted, context.deployment().latestTag());
  }

  private static List<KeptContainer> containers(DeployContext context, Session session) {
    AppQueries queries = new AppQueries(context.deployment());
    List<KeptContainer> found = new ArrayList<>();
    for (Role role : context.selection().rolesOn(session.host())) {
      String prefix = context.deployment().containerPrefix(role) + "-";
      session
          .capture(queries.history(role))
          .lines()
          .flatMap(line -> KeptContainer.of(line, prefix, session.host(), role).stream())
          .forEach(found::add);
    }
    return found;
  }

  /** Their containers: of each host and role, the newest first. */
  List<KeptContainer> containers() {
    return containers;
  }

  /** Versions that can be rolled back to on all hosts and run on none, the newest first. */
  public List<Version> usable() {
    return containers.stream()
        .filter(container -> !container.isReplaced())
        .map(KeptContainer::version)
        .distinct()
        .filter(version -> !version.name().equals(latestTag))
        .filter(version -> places(of(version)).equals(wanted))
        .filter(version -> of(version).stream().noneMatch(KeptContainer::isRunning))
        .toList();
  }

  private List<KeptContainer> of(Version version) {
    return containers.stream().filter(one -> one.version().equals(version)).toList();
  }

  private static Set<Place> places(List<KeptContainer> containers) {
    Set<Place> places = new HashSet<>();
    containers.forEach(one -> places.add(new Place(one.host(), one.role().name())));
    return places;
  }

  private record Place(String host, String role) {}
}
