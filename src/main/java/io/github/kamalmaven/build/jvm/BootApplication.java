package io.github.kamalmaven.build.jvm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An executable archive of Spring Boot, unpacked, and run by its own launcher: in the layers that
 * it names, or in those that it would name.
 */
final class BootApplication {
  private BootApplication() {}

  static Application of(JavaModule module, Path archive, Path scratch) {
    Path directory = Exploded.of(archive, scratch.resolve("boot"));
    List<Layer.Item> files = Trees.items(directory, Application.ROOT);
    String launcher = ArchiveManifest.bootLauncher(archive).orElseThrow();
    return Application.run(
        "Spring Boot: " + archive.getFileName(),
        module,
        layers(index(directory), files),
        List.of("-cp", Application.ROOT, launcher));
  }

  private static LayerIndex index(Path directory) {
    return Optional.of(directory.resolve("BOOT-INF/layers.idx"))
        .filter(Files::exists)
        .or(() -> Optional.of(directory.resolve("WEB-INF/layers.idx")))
        .filter(Files::exists)
        .map(LayerIndex::read)
        .orElse(LayerIndex.DEFAULT);
  }

  private static List<Layer> layers(LayerIndex index, List<Layer.Item> files) {
    Map<String, List<Layer.Item>> layers = new LinkedHashMap<>();
    index.names().forEach(name -> layers.put(name, new ArrayList<>()));
    for (Layer.Item file : files) {
      String path = file.target().substring(Application.ROOT.length() + 1);
      layers.computeIfAbsent(index.layerOf(path), name -> new ArrayList<>()).add(file);
    }
    return layers.entrySet().stream()
        .map(layer -> new Layer(layer.getKey(), layer.getValue()))
        .toList();
  }
}
