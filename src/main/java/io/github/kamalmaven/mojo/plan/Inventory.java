package io.github.kamalmaven.mojo.plan;

import io.github.kamalmaven.sandbox.SandboxHost;
import io.github.kamalmaven.sandbox.docker.Container;
import java.util.List;

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
}
