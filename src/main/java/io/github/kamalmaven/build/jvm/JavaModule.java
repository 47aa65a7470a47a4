package io.github.kamalmaven.build.jvm;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A Maven module with Java code.
 *
 * @param target the directory of all that its build makes, absolute
 * @param classes the directory of compiled classes and resources, absolute
 * @param packaging {@code jar} or {@code war}, or another that makes one of them
 * @param finalName of its artifact, without suffix
 * @param artifact what this Maven session has packaged
 * @param release the Java version it is compiled for, such as 17
 * @param mainClass what its POM says
 * @param libraries what it needs at run time, in the order of its class path; resolved when asked
 */
public record JavaModule(
    Path target,
    Path classes,
    String packaging,
    String finalName,
    Optional<Path> artifact,
    int release,
    Optional<String> mainClass,
    Supplier<List<Library>> libraries) {

  /** Whether it is to be a web application in a server of its own. */
  boolean isWar() {
    return packaging.equals("war");
  }

  /**
   * A dependency.
   *
   * @param group its group ID
   * @param artifact its artifact ID
   * @param file its jar
   * @param snapshot whether it changes without changing its version
   * @param runtime whether it is on the class path, and not just compiled against
   */
  public record Library(
      String group, String artifact, Path file, boolean snapshot, boolean runtime) {}
}
