package io.github.kamalmaven.build.jvm;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A web application, unpacked to where the servlet container of the base image looks for it. */
final class WarApplication {
  private WarApplication() {}

  /**
   * @param root directory in the image that the container serves
   */
  static Application of(JavaModule module, Path archive, Path scratch, String root) {
    Path directory = Exploded.of(archive, scratch.resolve("war"));
    List<Layer.Item> files = Trees.items(directory, root);
    Predicate<Layer.Item> library = file -> file.target().startsWith(root + "/WEB-INF/lib/");
    Predicate<Layer.Item> snapshot = library.and(file -> file.target().contains("SNAPSHOT"));
    Predicate<Layer.Item> classes = file -> file.target().startsWith(root + "/WEB-INF/classes/");
    return new Application(
        "web application: " + archive.getFileName(),
        BaseImages.ofServlets(module),
        List.of(
            layer("dependencies", files, library.and(snapshot.negate())),
            layer("snapshot-dependencies", files, snapshot),
            layer("resources", files, library.or(classes).negate()),
            layer("classes", files, classes)),
        Optional.empty(),
        Optional.empty());
  }

  private static Layer layer(String name, List<Layer.Item> files, Predicate<Layer.Item> which) {
    return new Layer(name, files.stream().filter(which).toList());
  }
}
