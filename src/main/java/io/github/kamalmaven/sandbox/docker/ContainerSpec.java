package io.github.kamalmaven.sandbox.docker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a container is created from.
 *
 * @param name its name; empty to be given one
 * @param image the image's name as the user wrote it
 * @param command what it runs; empty for the image's own
 * @param labels its labels
 * @param env its environment, in the order given
 * @param settings everything else by the option's long name, such as {@code restart}, {@code
 *     network}, {@code hostname}, {@code volume} and {@code publish}, with every value given
 */
public record ContainerSpec(
    String name,
    String image,
    List<String> command,
    Map<String, String> labels,
    Map<String, String> env,
    Map<String, List<String>> settings) {

  /** Copies the collections. */
  public ContainerSpec {
    command = List.copyOf(command);
    labels = new TreeMap<>(labels);
    env = new LinkedHashMap<>(env);
    settings = new TreeMap<>(settings);
  }

  /**
   * A container with labels and nothing else.
   *
   * @param name its name
   * @param image the image's name
   * @param labels its labels
   * @return the specification
   */
  public static ContainerSpec of(String name, String image, Map<String, String> labels) {
    return new ContainerSpec(name, image, List.of(), labels, Map.of(), Map.of());
  }

  /**
   * The last value of a setting.
   *
   * @param option its long name
   * @param otherwise the value if it was not given
   * @return the value
   */
  public String setting(String option, String otherwise) {
    List<String> values = all(option);
    return values.isEmpty() ? otherwise : values.get(values.size() - 1);
  }

  /**
   * All values of a setting.
   *
   * @param option its long name
   * @return the values in order
   */
  public List<String> all(String option) {
    return settings.getOrDefault(option, List.of());
  }

  ContainerSpec named(String other) {
    return new ContainerSpec(other, image, command, labels, env, settings);
  }
}
