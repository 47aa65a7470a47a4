package io.github.kamalmaven.config;

import io.github.kamalmaven.KamalException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The hosts and roles that a command is meant for.
 *
 * <p>{@code Kamal::Commander} and {@code Kamal::Commander::Specifics}.
 */
public final class Selection {
  private final Deployment deployment;
  private final Optional<List<String>> hostFilter;
  private final Optional<List<Role>> roleFilter;

  private Selection(
      Deployment deployment, Optional<List<String>> hostFilter, Optional<List<Role>> roleFilter) {
    this.deployment = deployment;
    this.hostFilter = hostFilter;
    this.roleFilter = roleFilter;
  }

  /**
   * Applies a filter.
   *
   * @throws KamalException if it matches nothing
   */
  public static Selection of(Deployment deployment, Filter filter) {
    Optional<List<Role>> roles = filter.roles().map(text -> matchingRoles(deployment, text));
    Optional<List<String>> hosts =
        filter.hosts().map(text -> matching("hosts", text, deployment.allHosts()));
    Selection selection = new Selection(deployment, hosts, roles);
    return filter.primary() ? selection.onPrimary() : selection;
  }

  private static List<Role> matchingRoles(Deployment deployment, String filter) {
    List<String> names = deployment.roles().stream().map(Role::name).toList();
    return matching("roles", filter, names).stream()
        .flatMap(name -> deployment.role(name).stream())
        .toList();
  }

  private static List<String> matching(String option, String filter, List<String> items) {
    Set<String> found = new LinkedHashSet<>();
    for (String glob : filter.split(",", -1)) {
      items.stream().filter(Glob.matcher(glob)).forEach(found::add);
    }
    if (found.isEmpty()) {
      throw new KamalException(
          "No --" + option + " match for " + filter,
          "-Dkamal." + option + " (kamal --" + option + ")",
          items.isEmpty() ? null : "Known " + option + ": " + String.join(", ", items));
    }
    return List.copyOf(found);
  }

  private Selection onPrimary() {
    Optional<String> ofRole =
        roleFilter.flatMap(roles -> roles.stream().findFirst()).flatMap(Selection::firstHost);
    return only(List.of(ofRole.orElseGet(this::configuredPrimaryHost)));
  }

  /** The same selection on these hosts only. */
  public Selection only(List<String> hosts) {
    return new Selection(deployment, Optional.of(List.copyOf(hosts)), roleFilter);
  }

  /** The deployment that is selected from. */
  public Deployment deployment() {
    return deployment;
  }

  /** Names of the roles that were asked for, if any were. */
  public Optional<List<String>> requestedRoles() {
    return roleFilter.map(roles -> roles.stream().map(Role::name).toList());
  }

  /** Selected roles that have a selected host: the primary role first. */
  public List<Role> roles() {
    List<Role> roles = new ArrayList<>(unorderedRoles());
    Optional<String> primary = primaryRole().map(Role::name);
    roles.sort(Comparator.comparing(role -> !primary.equals(Optional.of(role.name()))));
    return List.copyOf(roles);
  }

  private List<Role> unorderedRoles() {
    List<String> hosts = hostFilter.orElseGet(deployment::allHosts);
    return roleFilter.orElseGet(deployment::roles).stream()
        .filter(role -> role.hosts().stream().anyMatch(hosts::contains))
        .toList();
  }

  /** Selected hosts, those of the primary role first. */
  public List<String> hosts() {
    List<String> hosts = hostFilter.orElseGet(deployment::allHosts);
    if (roleFilter.isPresent()) {
      Set<String> ofRoles = hostsOf(roles());
      hosts = hosts.stream().filter(ofRoles::contains).toList();
    }
    return primaryFirst(hosts);
  }

  /** Selected hosts that run the app, those of the primary role first. */
  public List<String> appHosts() {
    Set<String> selected = Set.copyOf(hosts());
    return primaryFirst(hostsOf(deployment.roles()).stream().filter(selected::contains).toList());
  }

  /** Selected hosts that need a proxy. */
  public List<String> proxyHosts() {
    Set<String> selected = Set.copyOf(hosts());
    Set<String> proxied = hostsOf(deployment.roles().stream().filter(Role::runsProxy).toList());
    deployment.accessories().stream()
        .filter(Accessory::runsProxy)
        .forEach(accessory -> proxied.addAll(accessory.hosts()));
    return proxied.stream().filter(selected::contains).toList();
  }

  /** Selected hosts that run an accessory. */
  public List<String> accessoryHosts() {
    Set<String> selected = Set.copyOf(hosts());
    Set<String> all = new LinkedHashSet<>();
    deployment.accessories().forEach(accessory -> all.addAll(accessory.hosts()));
    return all.stream().filter(selected::contains).toList();
  }

  /** Those of an accessory's hosts that are selected. */
  public List<String> hostsOf(Accessory accessory) {
    List<String> selected = accessoryHosts();
    return accessory.hosts().stream().filter(selected::contains).toList();
  }

  /** Selected roles of a host, the primary role first. */
  public List<Role> rolesOn(String host) {
    return roles().stream().filter(role -> role.hosts().contains(host)).toList();
  }

  /** Hosts on which every role is selected: there the app can be removed whole. */
  public List<String> hostsRemovingAllRoles() {
    Predicate<String> whole =
        host ->
            deployment.roles().stream()
                .filter(role -> role.hosts().contains(host))
                .allMatch(roles()::contains);
    return appHosts().stream().filter(whole).toList();
  }

  /** Whether the app has one container only on all selected hosts together. */
  public boolean hasOneContainer() {
    return appHosts().stream().mapToInt(host -> rolesOn(host).size()).sum() == 1;
  }

  /** The host that carries the lock. */
  public String primaryHost() {
    return hostFilter
        .map(hosts -> hosts.get(0))
        .or(() -> roleFilter.flatMap(this::primaryOrFirst).flatMap(Selection::firstHost))
        .orElseGet(this::configuredPrimaryHost);
  }

  /** The role whose health decides whether the others boot. */
  public Optional<Role> primaryRole() {
    String host = primaryHost();
    return primaryOrFirst(
        unorderedRoles().stream().filter(role -> role.hosts().contains(host)).toList());
  }

  private Optional<Role> primaryOrFirst(List<Role> roles) {
    return roles.stream().filter(this::isPrimary).findFirst().or(() -> roles.stream().findFirst());
  }

  private static Optional<String> firstHost(Role role) {
    return role.hosts().stream().findFirst();
  }

  private boolean isPrimary(Role role) {
    return role.name().equals(deployment.primaryRole());
  }

  private String configuredPrimaryHost() {
    return deployment
        .role(deployment.primaryRole())
        .flatMap(Selection::firstHost)
        .or(() -> deployment.allHosts().stream().findFirst())
        .orElseThrow(() -> new KamalException("No servers or accessories specified"));
  }

  private List<String> primaryFirst(List<String> hosts) {
    Set<String> primary = primaryRole().map(role -> Set.copyOf(role.hosts())).orElse(Set.of());
    List<String> ordered = new ArrayList<>(hosts);
    ordered.sort(Comparator.comparing(host -> !primary.contains(host)));
    return List.copyOf(ordered);
  }

  private static Set<String> hostsOf(List<Role> roles) {
    Set<String> hosts = new LinkedHashSet<>();
    roles.forEach(role -> hosts.addAll(role.hosts()));
    return hosts;
  }
}
