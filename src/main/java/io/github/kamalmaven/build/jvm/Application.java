package io.github.kamalmaven.build.jvm;

import java.util.List;
import java.util.Optional;

/**
 * A Java application as it is put into an image.
 *
 * @param kind for people
 * @param baseImage what suits it, where the user does not say
 * @param layers its files; those that change most seldom come first
 * @param launch words for {@code java}, behind its flags; absent if the base image starts it
 * @param directory it is run in; absent for the base image's own
 */
record Application(
    String kind,
    String baseImage,
    List<Layer> layers,
    Optional<List<String>> launch,
    Optional<String> directory) {
  /** Where applications lie in images. */
  static final String ROOT = "/app";

  /** Leaves out layers without files. */
  Application {
    layers = layers.stream().filter(layer -> !layer.files().isEmpty()).toList();
  }

  /** One that {@code java} runs in {@link #ROOT}. */
  static Application run(String kind, JavaModule module, List<Layer> layers, List<String> launch) {
    return new Application(
        kind, BaseImages.ofJava(module), layers, Optional.of(launch), Optional.of(ROOT));
  }
}
