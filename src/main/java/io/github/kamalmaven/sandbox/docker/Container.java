package io.github.kamalmaven.sandbox.docker;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A container as it is at one moment.
 *
 * @param id 64 hexadecimal digits
 * @param spec what it was created from, with its present name
 * @param image the image it was created from
 * @param created when it was created
 * @param state where it is in its life
 * @param changed when that changed last
 * @param exitCode the code of its last exit; 0 before
 * @param behaviour what it does when started
 */
public record Container(
    String id,
    ContainerSpec spec,
    Image image,
    Instant created,
    ContainerState state,
    Instant changed,
    int exitCode,
    Behaviour behaviour) {

  /**
   * The name.
   *
   * @return the name, without a slash
   */
  public String name() {
    return spec.name();
  }

  /**
   * The id as listings show it.
   *
   * @return its first 12 digits
   */
  public String shortId() {
    return Ids.shortened(id);
  }

  /**
   * The labels, the image's included.
   *
   * @return labels by key
   */
  public Map<String, String> labels() {
    Map<String, String> labels = new TreeMap<>(image.content().labels());
    labels.putAll(spec.labels());
    return labels;
  }

  /**
   * The environment.
   *
   * @return values by name, in the order given
   */
  public Map<String, String> env() {
    return spec.env();
  }

  /**
   * Whether it is running.
   *
   * @return true if it is up and not paused or restarting
   */
  public boolean running() {
    return state == ContainerState.RUNNING;
  }

  /**
   * What its health check says.
   *
   * @return {@code healthy} or {@code unhealthy}, or empty if it has no check or is not up
   */
  public String health() {
    if (!behaviour.checked() || !state.up()) {
      return "";
    }
    return behaviour.answers() ? "healthy" : "unhealthy";
  }

  /**
   * Whether requests to a port of it are answered.
   *
   * @param port the port inside the container
   * @param now the time
   * @return true if it runs, has started, listens there and is well
   */
  public boolean answers(int port, Instant now) {
    boolean listens = image.content().ports().isEmpty() || image.content().ports().contains(port);
    boolean started = !now.isBefore(changed.plus(behaviour.startup()));
    return running() && started && behaviour.answers() && listens;
  }

  Container renamed(String name) {
    return new Container(id, spec.named(name), image, created, state, changed, exitCode, behaviour);
  }

  Container in(ContainerState next, Instant when, int code) {
    return new Container(id, spec, image, created, next, when, code, behaviour);
  }
}
