package io.github.kamalmaven.host.local;

import io.github.kamalmaven.KamalException;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The program that runs command lines: {@code sh}, on Windows the one that comes with Git.
 *
 * @param program its name or path
 */
public record PosixShell(String program) {

  /**
   * The shell of a machine.
   *
   * @param osName as in the system property {@code os.name}
   * @param environment the machine's variables
   * @param exists whether there is such a program
   * @throws KamalException if it is a Windows machine without Git's shell
   */
  public static PosixShell find(
      String osName, Map<String, String> environment, Predicate<Path> exists) {
    if (!osName.startsWith("Windows")) {
      return new PosixShell("sh");
    }
    return Stream.concat(installations(environment), searchPath(environment))
        .filter(exists)
        .findFirst()
        .map(path -> new PosixShell(path.toString()))
        .orElseThrow(
            () ->
                new KamalException(
                    "There is no POSIX shell on this machine",
                    "looked for Git's sh.exe in its usual folders and on the PATH",
                    "Install Git for Windows, or run Maven in WSL"));
  }

  private static Stream<Path> installations(Map<String, String> environment) {
    Stream<Path> global =
        Stream.of("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)")
            .flatMap(name -> folder(environment, name).stream());
    Stream<Path> own =
        folder(environment, "LocalAppData").map(path -> path.resolve("Programs")).stream();
    return Stream.concat(global, own)
        .map(path -> path.resolve("Git").resolve("bin").resolve("sh.exe"));
  }

  private static Stream<Path> searchPath(Map<String, String> environment) {
    return variable(environment, "PATH")
        .map(path -> Arrays.stream(path.split(File.pathSeparator, -1)))
        .orElse(Stream.empty())
        .flatMap(text -> path(text).stream())
        .map(path -> path.resolve("sh.exe"));
  }

  private static Optional<Path> folder(Map<String, String> environment, String name) {
    return variable(environment, name).flatMap(PosixShell::path);
  }

  /** Windows does not care for the case of a variable's name. */
  private static Optional<String> variable(Map<String, String> environment, String name) {
    return environment.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Optional<Path> path(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
    } catch (InvalidPathException odd) {
      return Optional.empty();
    }
  }
}
