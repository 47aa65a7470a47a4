package io.github.kamalmaven.mojo.plan;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.mojo.plan.document.Change;
import io.github.kamalmaven.sandbox.SandboxHost;
import io.github.kamalmaven.sandbox.docker.Container;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What Docker has on a host at one moment.
 *
 * @param serving the version that serves, by role; none where nothing does
 * @param all the names of all containers
 * @param running the names of those that run
 * @param images the names of all images
 */
record Inventory(
    Map<String, String> serving, List<String> all, List<String> running, List<String> images) {
  private static final String NOTHING = "nothing";

  /** That of a simulated host. */
  static Inventory of(SandboxHost host, Deployment deployment) {
    List<Container> containers = host.docker().containers().newestFirst();
    return new Inventory(
        serving(host, deployment),
        containers.stream().map(Container::name).toList(),
        containers.stream().filter(Container::running).map(Container::name).toList(),
        host.docker().images().rows().stream()
            .map(row -> row.repository() + ":" + row.tag())
            .toList());
  }

  /** What lies between this state and a later one. */
  Change to(Inventory after) {
    return new Change(
        serves(after),
        less(after.running, running),
        less(less(running, after.running), less(all, after.all)),
        less(all, after.all),
        less(after.images, images),
        less(images, after.images));
  }

  /** What kamal-proxy sends requests to, and of other roles what was started last. */
  private static Map<String, String> serving(SandboxHost host, Deployment deployment) {
    Map<String, String> versions = new LinkedHashMap<>();
    for (Role role : deployment.roles()) {
      String prefix = deployment.containerPrefix(role) + "-";
      Optional<Container> target =
          Optional.ofNullable(host.proxy().services().get(deployment.containerPrefix(role)))
              .flatMap(service -> host.docker().containers().find(service.container()));
      host.docker().containers().newestFirst().stream()
          .filter(Container::running)
          .filter(one -> role.name().equals(one.labels().get("role")))
          .filter(one -> one.name().startsWith(prefix))
          .filter(one -> target.isEmpty() || target.get().id().equals(one.id()))
          .findFirst()
          .ifPresent(one -> versions.put(role.name(), one.name().substring(prefix.length())));
    }
    return versions;
  }

  private List<String> serves(Inventory after) {
    Set<String> roles = new TreeSet<>(serving.keySet());
    roles.addAll(after.serving.keySet());
    return roles.stream()
        .filter(role -> !version(role).equals(after.version(role)))
        .map(role -> "%s (%s) in place of %s".formatted(after.version(role), role, version(role)))
        .toList();
  }

  private String version(String role) {
    return serving.getOrDefault(role, NOTHING);
  }

  private static List<String> less(Collection<String> some, Collection<String> others) {
    TreeSet<String> left = new TreeSet<>(some);
    left.removeAll(others);
    return List.copyOf(left);
  }
}
