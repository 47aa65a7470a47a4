package io.github.kamalmaven.sandbox.docker;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** The ways of a container through its life. Safe for threads. */
public final class Lifecycle {

  private record Quirk(Pattern names, Behaviour behaviour) {}

  private final Engine engine;
  private final AtomicInteger count = new AtomicInteger();
  private final List<Quirk> quirks = new CopyOnWriteArrayList<>();

  Lifecycle(Engine engine) {
    this.engine = engine;
  }

  /**
   * Lets containers misbehave, whatever their image.
   *
   * @param names matches a container's whole name
   * @param behaviour what they do instead
   */
  public void misbehave(Pattern names, Behaviour behaviour) {
    quirks.add(new Quirk(names, behaviour));
  }

  /**
   * Creates a container.
   *
   * @param spec what it is created from; its image must be there
   * @return the container, not started
   * @throws DockerException if the name is taken or the image is missing
   */
  public Container create(ContainerSpec spec) throws DockerException {
    Image image = engine.images().require(spec.image());
    int number = count.incrementAndGet();
    String id = Ids.of(engine.host() + "/" + number + "/" + spec.name());
    ContainerSpec named = spec.name().isEmpty() ? spec.named("sandbox_" + number) : spec;
    Behaviour behaviour =
        quirks.stream()
            .filter(quirk -> quirk.names().matcher(named.name()).matches())
            .findFirst()
            .map(Quirk::behaviour)
            .orElse(image.content().behaviour());
    Instant now = engine.clock().instant();
    Container container =
        new Container(id, named, image, now, ContainerState.CREATED, now, 0, behaviour);
    engine.containers().add(container);
    for (String volume : spec.all("volume")) {
      int colon = volume.indexOf(':');
      if (colon > 0 && !volume.startsWith("/") && !volume.startsWith(".")) {
        engine.volumes().add(volume.substring(0, colon));
      }
    }
    return container;
  }

  /**
   * Starts a container that is not running; one that is, stays as it is.
   *
   * @param container the container
   * @return the container afterwards; it may have exited again
   * @throws DockerException if its network is missing or a port is taken
   */
  public Container start(Container container) throws DockerException {
    if (container.running()) {
      return container;
    }
    checkNetwork(container);
    Behaviour behaviour = container.behaviour();
    Instant now = engine.clock().instant();
    for (String line : behaviour.logs()) {
      engine.logs(container).add(new LogLine(now, false, line));
    }
    if (behaviour.exit().isEmpty()) {
      return engine.containers().update(container, it -> it.in(ContainerState.RUNNING, now, 0));
    }
    int code = behaviour.exit().getAsInt();
    String policy = container.spec().setting("restart", "no");
    boolean again = !policy.equals("no") && !(policy.startsWith("on-failure") && code == 0);
    ContainerState next = again ? ContainerState.RESTARTING : ContainerState.EXITED;
    return engine.containers().update(container, it -> it.in(next, now, code));
  }

  private void checkNetwork(Container container) throws DockerException {
    String network = container.spec().setting("network", "bridge");
    if (!engine.networks().contains(network) && !network.startsWith("container:")) {
      throw new DockerException(
          "failed to set up container networking: network " + network + " not found");
    }
    for (String port : container.spec().all("publish")) {
      for (Container other : engine.containers().newestFirst()) {
        boolean taken =
            other.state().up()
                && !other.id().equals(container.id())
                && other.spec().all("publish").stream()
                    .anyMatch(it -> hostPort(it).equals(hostPort(port)));
        if (taken && !hostPort(port).isEmpty()) {
          throw new DockerException(
              "failed to set up container networking: driver failed programming external"
                  + " connectivity on endpoint "
                  + container.name()
                  + ": Bind for "
                  + hostPort(port)
                  + " failed: port is already allocated");
        }
      }
    }
  }

  /** The host's side of a published port as address and port; empty if Docker picks one. */
  private static String hostPort(String publish) {
    int colon = publish.lastIndexOf(':');
    if (colon < 0) {
      return "";
    }
    String left = publish.substring(0, colon);
    return left.contains(":") ? left : "0.0.0.0:" + left;
  }

  /**
   * Stops a container; one that is down stays as it is.
   *
   * @param container the container
   * @return the container afterwards
   * @throws DockerException if it is gone
   */
  public Container stop(Container container) throws DockerException {
    return container.state().up() ? finish(container, 0) : container;
  }

  /**
   * Lets a container end.
   *
   * @param container the container
   * @param code its exit code
   * @return the container afterwards
   * @throws DockerException if it is gone
   */
  public Container finish(Container container, int code) throws DockerException {
    Instant now = engine.clock().instant();
    return engine.containers().update(container, it -> it.in(ContainerState.EXITED, now, code));
  }

  /**
   * Puts a container in a state, without any of what leads there. For setting a scene.
   *
   * @param container the container
   * @param state the state
   * @return the container afterwards
   * @throws DockerException if it is gone
   */
  public Container put(Container container, ContainerState state) throws DockerException {
    Instant now = engine.clock().instant();
    return engine.containers().update(container, it -> it.in(state, now, 0));
  }

  /**
   * Gives a container another name.
   *
   * @param container the container
   * @param name the new name
   * @throws DockerException if the name is taken
   */
  public void rename(Container container, String name) throws DockerException {
    engine.containers().rename(container, name);
  }

  /**
   * Removes a container.
   *
   * @param container the container
   * @param force whether to stop it first if need be
   * @throws DockerException if it is up and not to be forced
   */
  public void remove(Container container, boolean force) throws DockerException {
    if (container.state().up() && !force) {
      throw new DockerException(
          "cannot remove container \"/"
              + container.name()
              + "\": container is "
              + container.state().word()
              + ": stop the container before removing or force remove");
    }
    engine.containers().remove(container);
  }
}
