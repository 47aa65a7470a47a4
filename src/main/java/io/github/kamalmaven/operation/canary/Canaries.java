package io.github.kamalmaven.operation.canary;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.command.AppCommands;
import io.github.kamalmaven.command.inspect.InspectCommands;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.DeployContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The canaries of the selected hosts, and what serves beside them. */
public final class Canaries {
  /** None, and nobody was asked. */
  public static final Canaries NONE = new Canaries(List.of());

  private static final String SPLITTABLE =
      "a role has it with `proxy: true`, web by itself; only kamal-proxy can send some visitors to"
          + " another version";

  private final List<RoleOnHost> roles;

  private Canaries(List<RoleOnHost> roles) {
    this.roles = List.copyOf(roles);
  }

  /**
   * The selected hosts that have a selected role behind kamal-proxy.
   *
   * @throws KamalException if there is none
   */
  public static List<String> hosts(DeployContext context) {
    List<String> hosts =
        context.selection().appHosts().stream()
            .filter(host -> !proxied(context, host).isEmpty())
            .toList();
    if (hosts.isEmpty()) {
      throw new KamalException("No selected role is behind kamal-proxy", "servers", SPLITTABLE);
    }
    return hosts;
  }

  /** The selected roles of a host that are behind kamal-proxy. */
  public static List<Role> proxied(DeployContext context, String host) {
    return context.selection().rolesOn(host).stream().filter(Role::runsProxy).toList();
  }

  /**
   * Asks the hosts, each in one round trip.
   *
   * @throws KamalException if there is no role behind kamal-proxy, or no answer
   */
  public static Canaries on(DeployContext context) {
    return on(context, (session, canaries) -> {});
  }

  /**
   * Asks the hosts, and does something on each as soon as it has answered; a host that cannot be
   * reached keeps none of the others from it.
   *
   * @param then is given the host's own canaries
   * @throws KamalException if there is no role behind kamal-proxy, no answer, or what is done fails
   */
  public static Canaries on(DeployContext context, BiConsumer<Session, Canaries> then) {
    List<String> hosts = hosts(context);
    Map<String, List<RoleOnHost>> found =
        context.ask(
            hosts,
            session -> {
              List<RoleOnHost> here = ask(context, session);
              then.accept(session, new Canaries(here));
              return here;
            });
    return new Canaries(
        hosts.stream().flatMap(host -> found.getOrDefault(host, List.of()).stream()).toList());
  }

  private static List<RoleOnHost> ask(DeployContext context, Session session) {
    List<Role> proxied = proxied(context, session.host());
    Batch questions = Batch.EMPTY.attempt(InspectCommands.services());
    for (Role role : proxied) {
      questions = questions.then(RoleOnHost.questions(context.deployment(), role));
    }
    Iterator<Outcome> answers = session.perform(questions).iterator();
    Outcome state = answers.next();
    if (!state.succeeded()) {
      throw new KamalException(
          "kamal-proxy on %s does not tell what it serves: %s"
              .formatted(session.host(), state.stderr().strip()),
          session.host(),
          "kamal deploy boots it and lets it serve; kamal proxy details shows what it is like");
    }
    Map<String, ServiceState> services = ServiceState.in(state.stdout());
    return proxied.stream()
        .map(role -> RoleOnHost.of(context.deployment(), session.host(), role, services, answers))
        .toList();
  }

  /** All of them. */
  public List<Canary> all() {
    return roles.stream().map(RoleOnHost::canaries).flatMap(Collection::stream).toList();
  }

  /** Those of a host and role; none if nobody was asked. */
  public List<Canary> of(String host, Role role) {
    return place(host, role).map(RoleOnHost::canaries).orElse(List.of());
  }

  /** The version that serves a role on a host, if any does. */
  public Optional<Version> serving(String host, Role role) {
    return place(host, role).flatMap(RoleOnHost::serving);
  }

  /** Which versions serve each role, and on which hosts; roles by their names. */
  public Map<String, Map<String, List<String>>> serving() {
    Map<String, Map<String, List<String>>> hosts = new TreeMap<>();
    for (RoleOnHost one : roles) {
      one.serving()
          .ifPresent(
              version ->
                  hosts
                      .computeIfAbsent(one.role().name(), it -> new TreeMap<>())
                      .computeIfAbsent(version.name(), it -> new ArrayList<>())
                      .add(one.host()));
    }
    return hosts;
  }

  private Optional<RoleOnHost> place(String host, Role role) {
    return roles.stream()
        .filter(one -> one.host().equals(host) && one.role().name().equals(role.name()))
        .findFirst();
  }

  /**
   * Sees that there is one.
   *
   * @throws KamalException if there is none
   */
  public Canaries required() {
    if (all().isEmpty()) {
      throw new KamalException(
          "There is no rollout",
          places(),
          "kamal rollout deploy begins one; kamal versions shows what runs");
    }
    return this;
  }

  /**
   * The version of all canaries.
   *
   * @throws KamalException if they have several, or none that is known
   */
  public Version version() {
    Map<String, TreeSet<String>> hosts = new TreeMap<>();
    all()
        .forEach(
            one -> hosts.computeIfAbsent(one.versionTold(), it -> new TreeSet<>()).add(one.host()));
    List<Version> versions =
        all().stream().flatMap(one -> one.version().stream()).distinct().toList();
    if (hosts.size() != 1 || versions.size() != 1) {
      throw new KamalException(
          "It is not clear which version is to serve: "
              + hosts.entrySet().stream()
                  .map(it -> it.getKey() + " on " + String.join(", ", it.getValue()))
                  .collect(Collectors.joining("; ")),
          null,
          "kamal rollout abort --hosts HOST ends the rollout of one host");
    }
    return AppCommands.unreplaced(versions.get(0).name());
  }

  /** The hosts and roles that were asked, in words. */
  private String places() {
    Map<String, List<String>> hosts = new LinkedHashMap<>();
    roles.forEach(
        one -> hosts.computeIfAbsent(one.role().name(), it -> new ArrayList<>()).add(one.host()));
    return hosts.entrySet().stream()
        .map(it -> it.getKey() + " on " + String.join(", ", it.getValue()))
        .collect(Collectors.joining("; "));
  }
}
