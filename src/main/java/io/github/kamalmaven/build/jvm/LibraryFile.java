package io.github.kamalmaven.build.jvm;

import io.github.kamalmaven.KamalException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A library as it is called in an image.
 *
 * @param name the file's, with its group in front if two libraries have the same
 * @param file on this machine
 * @param snapshot whether it changes without changing its version
 */
record LibraryFile(String name, Path file, boolean snapshot) {

  /** All that a module needs at run time, in order. */
  static List<LibraryFile> of(JavaModule module) {
    List<LibraryFile> files = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JavaModule.Library library : module.libraries().get()) {
      if (library.runtime()) {
        requireArchive(library);
        String name = library.file().getFileName().toString();
        String unique = names.add(name) ? name : library.group() + "." + name;
        files.add(new LibraryFile(unique, library.file(), library.snapshot()));
      }
    }
    return files;
  }

  /** Before the phase package, another module of the build is a directory. */
  private static void requireArchive(JavaModule.Library library) {
    if (Files.isDirectory(library.file())) {
      throw new KamalException(
          "The module %s:%s is not packaged yet".formatted(library.group(), library.artifact()),
          library.file().toString(),
          "run mvn package in the same build: mvn package kamal:deploy");
    }
  }
}
