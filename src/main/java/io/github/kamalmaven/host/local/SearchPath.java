package io.github.kamalmaven.host.local;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** The directories where the control machine finds its programs. */
public final class SearchPath {
  private final String directories;

  /**
   * @param environment the machine's variables
   */
  public SearchPath(Map<String, String> environment) {
    // Windows does not care for the case of a variable's name.
    this.directories =
        environment.entrySet().stream()
            .filter(entry -> entry.getKey().equalsIgnoreCase("PATH"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
  }

  /** Whether there is a program of this name. */
  public boolean has(String program) {
    return Arrays.stream(directories.split(File.pathSeparator, -1))
        .filter(directory -> !directory.isEmpty())
        .anyMatch(directory -> isThere(directory, program));
  }

  private static boolean isThere(String directory, String program) {
    try {
      Path folder = Path.of(directory);
      return isProgram(folder.resolve(program)) || isProgram(folder.resolve(program + ".exe"));
    } catch (InvalidPathException odd) {
      return false;
    }
  }

  private static boolean isProgram(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file);
  }
}
