package io.github.kamalmaven.sandbox;

import io.github.kamalmaven.sandbox.disk.DiskException;
import io.github.kamalmaven.sandbox.disk.DiskPath;
import io.github.kamalmaven.sandbox.docker.Behaviour;
import io.github.kamalmaven.sandbox.docker.Container;
import io.github.kamalmaven.sandbox.docker.ContainerSpec;
import io.github.kamalmaven.sandbox.docker.ContainerState;
import io.github.kamalmaven.sandbox.docker.DockerException;
import io.github.kamalmaven.sandbox.docker.Engine;
import io.github.kamalmaven.sandbox.docker.Ids;
import io.github.kamalmaven.sandbox.docker.Image;
import io.github.kamalmaven.sandbox.docker.ImageContent;
import io.github.kamalmaven.sandbox.docker.ImageName;
import io.github.kamalmaven.sandbox.docker.LogLine;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts a host in the state a rehearsal or test starts from. Nothing here is in the transcript. */
public final class Scene {

  private static final String PROXY = "kamal-proxy";
  private static final String PROXY_IMAGE = "basecamp/kamal-proxy:v0.9.2";

  private final SandboxHost host;

  Scene(SandboxHost host) {
    this.host = host;
  }

  /**
   * Adds a container, newer than all others, with an image of its own.
   *
   * @param name its name; {@code kamal-proxy} gets kamal-proxy's image
   * @param labels its labels
   * @param status Docker's word for its state, such as {@code running}
   * @return this
   */
  public Scene container(String name, Map<String, String> labels, String status) {
    String image = name.equals(PROXY) ? PROXY_IMAGE : "sandbox/" + name + ":seeded";
    return container(ContainerSpec.of(name, image, labels), status);
  }

  /**
   * Adds a container, newer than all others. An image the host does not have is pulled, or else
   * made up.
   *
   * @param spec what it was created from
   * @param status Docker's word for its state
   * @return this
   */
  public Scene container(ContainerSpec spec, String status) {
    Engine docker = host.docker();
    ImageName image = ImageName.parse(spec.image());
    if (docker.images().find(spec.image()).isEmpty()) {
      image(
          spec.image(),
          docker.registry().find(image).map(Image::content).orElse(ImageContent.plain()));
    }
    try {
      Container container = docker.lifecycle().create(spec);
      docker.lifecycle().put(container, ContainerState.of(status));
    } catch (DockerException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /**
   * Adds an image.
   *
   * @param name its name
   * @param content what it is made of
   * @return this
   */
  public Scene image(String name, ImageContent content) {
    Image image = new Image(Ids.of(host.name() + "/" + name), content, host.clock().instant());
    host.docker().images().add(ImageName.parse(name), image, true);
    return this;
  }

  /**
   * What a host has after its first deploy: the network and a running proxy.
   *
   * @return this
   */
  public Scene prepared() {
    network("kamal");
    boolean there = host.docker().containers().find(PROXY).isPresent();
    return there ? this : container(PROXY, Map.of(), "running");
  }

  /**
   * Adds a network.
   *
   * @param name its name
   * @return this
   */
  public Scene network(String name) {
    host.docker().networks().add(name);
    return this;
  }

  /**
   * Adds a line to a container's log.
   *
   * @param container its name
   * @param line the line
   * @return this
   */
  public Scene log(String container, String line) {
    Engine docker = host.docker();
    docker
        .containers()
        .find(container)
        .ifPresent(it -> docker.logs(it).add(new LogLine(host.clock().instant(), false, line)));
    return this;
  }

  /**
   * Lets containers misbehave when they are started.
   *
   * @param names matches a container's whole name
   * @param behaviour what they do
   * @return this
   */
  public Scene misbehaving(String names, Behaviour behaviour) {
    host.docker().lifecycle().misbehave(Pattern.compile(names), behaviour);
    return this;
  }

  /**
   * Takes the deploy lock.
   *
   * @param name what the lock is named after: the service, or service and destination
   * @param details the content of its details file, in base64
   * @return this
   */
  public Scene lock(String name, String details) {
    return file(".kamal/lock-" + name + "/details", details);
  }

  /**
   * Adds a file, and the directories it lies in.
   *
   * @param path absolute, or relative to root's home
   * @param content its text
   * @return this
   */
  public Scene file(String path, String content) {
    String target = DiskPath.resolve(host.user("root").home(), path);
    try {
      host.disk().makeDirectories(DiskPath.parent(target));
      host.disk().write(target, content.getBytes(StandardCharsets.UTF_8));
    } catch (DiskException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }
}
