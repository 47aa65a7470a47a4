package io.github.kamalmaven.mojo.plan.found;

import io.github.kamalmaven.operation.canary.ServiceState;
import io.github.kamalmaven.sandbox.SandboxHost;
import io.github.kamalmaven.sandbox.Scene;
import io.github.kamalmaven.sandbox.disk.DiskPath;
import io.github.kamalmaven.sandbox.docker.Container;
import io.github.kamalmaven.sandbox.docker.ContainerSpec;
import io.github.kamalmaven.sandbox.docker.ImageContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a simulated host one like that which was found.
 *
 * @param host the simulated one
 * @param user who logs in to it
 * @param withLock whether somebody holds the deploy lock there, too
 */
public record Seed(SandboxHost host, String user, boolean withLock) {
  private static final String LOCK = ".kamal/lock-";

  /** Puts everything there. */
  public void put(FoundHost found) {
    try {
      files(found);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    if (!found.hasDocker()) {
      host.withoutDocker();
      return;
    }
    Scene scene = host.scene();
    found.networks().forEach(scene::network);
    List<FoundImage> images = new ArrayList<>(found.images());
    Collections.reverse(images);
    for (FoundImage image : images) {
      image.names().forEach(name -> scene.image(name, ImageContent.labelled(image.labels())));
    }
    List<FoundContainer> containers = new ArrayList<>(found.containers());
    Collections.reverse(containers);
    containers.forEach(one -> put(one, scene));
    found.services().forEach(service -> serve(service, found));
  }

  private static void put(FoundContainer one, Scene scene) {
    Map<String, List<String>> settings = Map.of("network", List.of(one.network()));
    scene.container(
        new ContainerSpec(one.name(), one.image(), List.of(), one.labels(), Map.of(), settings),
        one.state().equals("removing") ? "dead" : one.state());
  }

  /** Ids are others here. */
  private void serve(FoundService service, FoundHost found) {
    simulated(service.container(), found)
        .ifPresent(
            target -> {
              String hosts = service.hosts().equals("*") ? "" : " --host=" + service.hosts();
              proxy(
                  "deploy %s --target=%s:%s%s --path-prefix=%s"
                      .formatted(
                          service.name(), target.shortId(), service.port(), hosts, service.path()));
              if (service.state().equals("stopped")) {
                proxy("stop " + service.name());
              }
              Optional.ofNullable(found.states().get(service.name()))
                  .ifPresent(state -> rollOut(service, state, found));
            });
  }

  private void rollOut(FoundService service, ServiceState state, FoundHost found) {
    String name = service.name();
    simulated(state.beside(), found)
        .ifPresent(
            canary ->
                proxy(
                    "rollout deploy %s --target=%s:%s"
                        .formatted(name, canary.shortId(), service.port())));
    state
        .split()
        .ifPresent(
            split ->
                proxy(
                    "rollout set %s --percent=%d%s"
                        .formatted(
                            name,
                            split.percent(),
                            split.list().isEmpty()
                                ? ""
                                : " --list='%s'".formatted(String.join(",", split.list())))));
  }

  private Optional<Container> simulated(String id, FoundHost found) {
    return found.containers().stream()
        .filter(one -> !id.isEmpty() && one.id().startsWith(id))
        .flatMap(one -> host.docker().containers().find(one.name()).stream())
        .findFirst();
  }

  private void proxy(String command) {
    host.exec("docker exec kamal-proxy kamal-proxy " + command);
  }

  private void files(FoundHost found) throws IOException {
    String home = host.user(user).home();
    for (String directory : found.directories()) {
      if (withLock || !directory.startsWith(LOCK)) {
        host.disk().makeDirectories(DiskPath.resolve(home, directory));
      }
    }
    for (Map.Entry<String, String> file : found.files().entrySet()) {
      if (withLock || !file.getKey().startsWith(LOCK)) {
        byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
        host.disk().write(DiskPath.resolve(home, file.getKey()), content);
      }
    }
  }
}
