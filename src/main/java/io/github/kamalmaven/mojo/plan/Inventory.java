package io.github.kamalmaven.mojo.plan;

import io.github.kamalmaven.mojo.plan.document.Change;
import io.github.kamalmaven.sandbox.SandboxHost;
import io.github.kamalmaven.sandbox.docker.Container;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What Docker has on a host at one moment.
 *
 * @param all the names of all containers
 * @param running the names of those that run
 * @param images the names of all images
 */
record Inventory(List<String> all, List<String> running, List<String> images) {

  /** That of a simulated host. */
  static Inventory of(SandboxHost host) {
    List<Container> containers = host.docker().containers().newestFirst();
    return new Inventory(
        containers.stream().map(Container::name).toList(),
        containers.stream().filter(Container::running).map(Container::name).toList(),
        host.docker().images().rows().stream()
            .map(row -> row.repository() + ":" + row.tag())
            .toList());
  }

  /** What lies between this state and a later one. */
  Change to(Inventory after) {
    return new Change(
        less(after.running, running),
        less(less(running, after.running), less(all, after.all)),
        less(all, after.all),
        less(after.images, images),
        less(images, after.images));
  }

  private static List<String> less(Collection<String> some, Collection<String> others) {
    TreeSet<String> left = new TreeSet<>(some);
    left.removeAll(others);
    return List.copyOf(left);
  }
}
