package io.github.kamalmaven.build.jvm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** What an archive says of itself. */
final class ArchiveManifest {
  private static final String BOOT_LOADER = "org.springframework.boot.loader.";

  private ArchiveManifest() {}

  /** The class with its main method. */
  static Optional<String> mainClass(Path archive) {
    try (JarFile jar = new JarFile(archive.toFile(), false)) {
      return Optional.ofNullable(jar.getManifest())
          .map(Manifest::getMainAttributes)
          .map(attributes -> attributes.getValue("Main-Class"));
    } catch (IOException noArchive) {
      return Optional.empty();
    }
  }

  /** The class that starts it, if it is an executable archive of Spring Boot. */
  static Optional<String> bootLauncher(Path archive) {
    return mainClass(archive).filter(name -> name.startsWith(BOOT_LOADER));
  }
}
