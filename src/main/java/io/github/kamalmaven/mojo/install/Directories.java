package io.github.kamalmaven.mojo.install;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the program lives.
 *
 * @param programs the directory of its script, absolute
 * @param files the directory of everything else, absolute
 */
record Directories(Path programs, Path files) {

  /** Makes the paths absolute. */
  Directories {
    programs = programs.toAbsolutePath().normalize();
    files = files.toAbsolutePath().normalize();
  }

  /**
   * Those of a user.
   *
   * @param home the user's home directory
   * @param environment the user's variables
   */
  static Directories of(Path home, Map<String, String> environment) {
    Path data =
        Optional.ofNullable(environment.get("XDG_DATA_HOME"))
            .or(() -> Optional.ofNullable(environment.get("LOCALAPPDATA")))
            .filter(name -> !name.isBlank())
            .map(Path::of)
            .filter(Path::isAbsolute)
            .orElse(home.resolve(".local").resolve("share"));
    return new Directories(
        home.resolve(".local").resolve("bin"), data.resolve("kamal-maven-plugin"));
  }

  /** Others where the user has chosen others. */
  Directories changed(Path home, @Nullable String otherPrograms, @Nullable String otherFiles) {
    return new Directories(
        otherPrograms == null ? programs : under(home, otherPrograms),
        otherFiles == null ? files : under(home, otherFiles));
  }

  /** Versions do not share their files. */
  Directories ofVersion(String version) {
    return new Directories(programs, files.resolve(version));
  }

  /** Maven is no shell: it leaves the tilde to us. */
  private static Path under(Path home, String chosen) {
    return chosen.startsWith("~/") ? home.resolve(chosen.substring(2)) : Path.of(chosen);
  }
}
