package io.github.kamalmaven.build.jvm;

import io.github.kamalmaven.KamalException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what was packaged: in this Maven session, or before. */
final class Archives {
  private Archives() {}

  /** The module's own archive, if it is there. */
  static Optional<Path> main(JavaModule module) {
    String suffix = module.isWar() ? ".war" : ".jar";
    return module
        .artifact()
        .filter(file -> file.toString().endsWith(suffix))
        .or(() -> Optional.of(module.target().resolve(module.finalName() + suffix)))
        .filter(Files::isRegularFile);
  }

  /** The executable archive of Spring Boot; it may stand beside the main one. */
  static Optional<Path> boot(JavaModule module) {
    List<Path> candidates = new ArrayList<>();
    main(module).ifPresent(candidates::add);
    candidates.addAll(beside(module));
    return candidates.stream()
        .filter(file -> ArchiveManifest.bootLauncher(file).isPresent())
        .findFirst();
  }

  /** Other archives of the module: its name with a classifier. */
  private static List<Path> beside(JavaModule module) {
    if (!Files.isDirectory(module.target())) {
      return List.of();
    }
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(module.target(), "*.{jar,war}")) {
      for (Path file : all) {
        if (file.getFileName().toString().startsWith(module.finalName() + "-")) {
          files.add(file);
        }
      }
    } catch (IOException unreadable) {
      throw new KamalException(
          "Cannot be read: " + unreadable, module.target().toString(), null, unreadable);
    }
    return files.stream().sorted().toList();
  }
}
