package io.github.kamalmaven.build.jvm;

import io.github.kamalmaven.KamalException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks for the class with a main method. */
final class MainClass {
  private static final String SETTING = "-Dkamal.jib.mainClass, or x-maven: {jib: {mainClass: …}}";

  private MainClass() {}

  /**
   * The only one in a directory of classes.
   *
   * @throws KamalException if there is none, or more than one
   */
  static String in(Path classes) {
    List<String> found = new ArrayList<>();
    for (Layer.Item file : Trees.items(classes, "")) {
      if (file.target().endsWith(".class")) {
        try {
          ClassFile.read(file.source())
              .filter(ClassFile::hasMain)
              .ifPresent(one -> found.add(one.name()));
        } catch (IOException unreadable) {
          throw new KamalException(
              "Cannot be read: " + unreadable, file.source().toString(), null, unreadable);
        }
      }
    }
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new KamalException(
        found.isEmpty()
            ? "There is no class with a main method"
            : "There are several classes with a main method: " + String.join(", ", found),
        classes.toString(),
        "name " + (found.isEmpty() ? "one of a library" : "one") + " by " + SETTING);
  }
}
