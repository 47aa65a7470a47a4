package io.github.kamalmaven.build.jvm;

import io.github.kamalmaven.KamalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A program of classes, resources and libraries. */
final class PlainApplication {
  private static final String CLASSES = Application.ROOT + "/classes";
  private static final String LIBRARIES = Application.ROOT + "/libs";
  private static final String CLASS_PATH = Application.ROOT + "/classpath";

  /** The first that reads arguments from files. */
  private static final int READS_FILES = 9;

  private PlainApplication() {}

  /**
   * @param chosen its main class, if the user has said
   * @param scratch directory for the file with its class path
   */
  static Application of(JavaModule module, Optional<String> chosen, Path scratch) {
    List<Layer.Item> own = Trees.items(module.classes(), CLASSES);
    if (own.stream().noneMatch(PlainApplication::isClass)) {
      throw new KamalException(
          "Nothing is compiled yet",
          module.classes().toString(),
          "run mvn package first, or in the same build: mvn package kamal:deploy");
    }
    String main =
        chosen
            .or(module::mainClass)
            .or(() -> Archives.main(module).flatMap(ArchiveManifest::mainClass))
            .orElseGet(() -> MainClass.in(module.classes()));
    List<LibraryFile> libraries = LibraryFile.of(module);
    Predicate<LibraryFile> snapshot = LibraryFile::snapshot;
    List<Layer> layers = new ArrayList<>();
    layers.add(libraries("dependencies", libraries, snapshot.negate()));
    layers.add(libraries("snapshot-dependencies", libraries, snapshot));
    layers.add(layer("resources", own, file -> !isClass(file)));
    layers.add(layer("classes", own, PlainApplication::isClass));
    String path = CLASS_PATH;
    if (module.release() >= READS_FILES) {
      layers.add(1, new Layer("class path", List.of(classPath(libraries, scratch))));
      path = "@" + path;
    } else {
      path = CLASSES + ":" + LIBRARIES + "/*";
    }
    return Application.run("classes and libraries", module, layers, List.of("-cp", path, main));
  }

  private static boolean isClass(Layer.Item file) {
    return file.target().endsWith(".class");
  }

  private static Layer layer(String name, List<Layer.Item> files, Predicate<Layer.Item> which) {
    return new Layer(name, files.stream().filter(which).toList());
  }

  private static Layer libraries(
      String name, List<LibraryFile> libraries, Predicate<LibraryFile> which) {
    return new Layer(
        name,
        libraries.stream()
            .filter(which)
            .map(library -> new Layer.Item(library.file(), LIBRARIES + "/" + library.name()))
            .toList());
  }

  /** Libraries in their order: which of two classes of the same name counts depends on it. */
  private static Layer.Item classPath(List<LibraryFile> libraries, Path scratch) {
    String path =
        libraries.stream()
            .map(library -> ":" + LIBRARIES + "/" + library.name())
            .collect(Collectors.joining("", CLASSES, ""));
    Path file = scratch.resolve("classpath");
    try {
      Files.createDirectories(scratch);
      if (!Files.exists(file) || !Files.readString(file).equals(path)) {
        Files.writeString(file, path);
      }
    } catch (IOException failure) {
      throw new KamalException(
          "Cannot be written: " + failure, file.toString(), "check its directory", failure);
    }
    return new Layer.Item(file, CLASS_PATH);
  }
}
