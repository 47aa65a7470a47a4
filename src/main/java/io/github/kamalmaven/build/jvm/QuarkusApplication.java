package io.github.kamalmaven.build.jvm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** A fast-jar of Quarkus: the directory {@code quarkus-app} as its build has laid it out. */
final class QuarkusApplication {
  private static final String RUNNER = "quarkus-run.jar";

  private QuarkusApplication() {}

  /** Whether there is one. */
  static boolean isIn(JavaModule module) {
    return Files.exists(directory(module).resolve(RUNNER));
  }

  static Application of(JavaModule module) {
    List<Layer.Item> files = Trees.items(directory(module), Application.ROOT);
    Predicate<Layer.Item> library = file -> isBelow(file, "lib/");
    Predicate<Layer.Item> own = file -> isBelow(file, "app/");
    return Application.run(
        "Quarkus: quarkus-app",
        module,
        List.of(
            new Layer("dependencies", files.stream().filter(library).toList()),
            new Layer("quarkus", files.stream().filter(library.or(own).negate()).toList()),
            new Layer("application", files.stream().filter(own).toList())),
        List.of("-jar", Application.ROOT + "/" + RUNNER));
  }

  private static boolean isBelow(Layer.Item file, String directory) {
    return file.target().startsWith(Application.ROOT + "/" + directory);
  }

  private static Path directory(JavaModule module) {
    return module.target().resolve("quarkus-app");
  }
}
