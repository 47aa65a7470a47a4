package io.github.kamalmaven.build.jvm;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An image to be made.
 *
 * @param kind what the application is, for people
 * @param baseImage what its layers are put on
 * @param arches such as {@code amd64}; several make a list of images
 * @param layers on top of the base
 * @param entrypoint what is run; absent for the base image's own
 * @param arguments behind it; absent for the base image's own
 * @param environment variables
 * @param labels by name
 * @param ports that it listens on
 * @param user whom it is run as; absent for the base image's own
 * @param directory it is run in; absent for the base image's own
 */
public record ImagePlan(
    String kind,
    String baseImage,
    List<String> arches,
    List<Layer> layers,
    Optional<List<String>> entrypoint,
    Optional<List<String>> arguments,
    Map<String, String> environment,
    Map<String, String> labels,
    List<String> ports,
    Optional<String> user,
    Optional<String> directory) {
  /** Copies the collections. */
  public ImagePlan {
    arches = List.copyOf(arches);
    layers = List.copyOf(layers);
    environment = Map.copyOf(environment);
    labels = Map.copyOf(labels);
    ports = List.copyOf(ports);
  }
}
