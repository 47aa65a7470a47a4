package io.github.kamalmaven.hook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What is wrong with the file of a hook that could not be run.
 *
 * @param what in words that follow its exit status
 * @param remedy what to do
 */
public record HookDefect(String what, String remedy) {
  private static final int CANNOT_BE_EXECUTED = 126;
  private static final int NOT_FOUND = 127;
  private static final int LONGEST_FIRST_LINE = 256;
  private static final Set<PosixFilePermission> EXECUTE =
      Set.of(
          PosixFilePermission.OWNER_EXECUTE,
          PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.OTHERS_EXECUTE);

  /**
   * Looks for what explains an exit status.
   *
   * @param exit other than 0
   * @return empty if the hook itself chose it, as far as can be seen
   */
  static Optional<HookDefect> of(HookSite site, HookFile hook, int exit) {
    String path = hook.path();
    Path file = hook.file();
    Optional<String> program = hook.form().program(site.platform());
    if (exit == NOT_FOUND && program.isPresent()) {
      return absent(program.get(), hook);
    }
    if (hook.form() == HookForm.JAVA) {
      return Optional.empty();
    }
    if (exit == NOT_FOUND && !Files.exists(file)) {
      return lost(path);
    }
    Optional<HookDefect> odd = odd(file, path);
    if (odd.isPresent()) {
      return odd;
    }
    String first = firstLine(file);
    if (exit == CANNOT_BE_EXECUTED) {
      return Optional.of(notExecutable(file, path, first));
    }
    return exit == NOT_FOUND ? Optional.of(notFound(site, path, first)) : Optional.empty();
  }

  /**
   * Looks for what would keep a hook from being run.
   *
   * @return empty if nothing does, as far as can be seen
   */
  static Optional<HookDefect> beforehand(HookSite site, HookFile hook) {
    Optional<String> program = hook.form().program(site.platform());
    if (program.isPresent() && !isOnPath(site, program.get())) {
      return absent(program.get(), hook);
    }
    if (hook.form() == HookForm.JAVA) {
      return Optional.empty();
    }
    if (!Files.exists(hook.file())) {
      return lost(hook.path());
    }
    String first = firstLine(hook.file());
    return odd(hook.file(), hook.path())
        .or(
            () ->
                program.isPresent() || Files.isExecutable(hook.file())
                    ? interpreter(site, hook.path(), first)
                    : Optional.of(notExecutable(hook.file(), hook.path(), first)));
  }

  private static Optional<HookDefect> absent(String program, HookFile hook) {
    return found(
        "there is no %s on this machine".formatted(program),
        "install it, or write the hook for this machine, too: %s"
            .formatted(
                hook.path().substring(0, hook.path().length() - hook.form().ending().length())));
  }

  private static Optional<HookDefect> lost(String path) {
    return found("its link leads nowhere", "link %s to a file, or remove it".formatted(path));
  }

  /** Whatever its exit status. */
  private static Optional<HookDefect> odd(Path file, String path) {
    if (Files.isDirectory(file)) {
      return found("it is a directory", "move what is in it: %s is to be a script".formatted(path));
    }
    String first = firstLine(file);
    return first.startsWith("#!") && first.endsWith("\r")
        ? found(
            "its first line ends as on Windows (CR LF), and so does its interpreter's name",
            "convert it (sed -i 's/\\r$//' %1$s) and keep it so (.gitattributes: %1$s text eol=lf)"
                .formatted(path))
        : Optional.empty();
  }

  private static HookDefect notExecutable(Path file, String path, String first) {
    if (!hasExecuteBit(file)) {
      return new HookDefect("it is not executable", "chmod +x " + path);
    }
    if (!Files.isExecutable(file)) {
      return new HookDefect(
          "it has the right to be executed, but its file system or its owner does not let you",
          "move %s to a file system that is not mounted noexec, or make it yours".formatted(path));
    }
    return first.startsWith("#!")
        ? new HookDefect(
            "it, its interpreter (%s) or a command in it cannot be executed"
                .formatted(first.substring(2).strip()),
            "check the first line of %s, and what it calls".formatted(path))
        : new HookDefect(
            "it, or a command in it, cannot be executed",
            "begin %s with #!/bin/sh, or build it for this machine".formatted(path));
  }

  private static HookDefect notFound(HookSite site, String path, String first) {
    return interpreter(site, path, first)
        .orElseGet(
            () ->
                new HookDefect(
                    "a command in it was not found",
                    "install what %s calls, or mend its PATH".formatted(path)));
  }

  /** Whether the first line names a program that is not there. On Windows Git's shell knows. */
  private static Optional<HookDefect> interpreter(HookSite site, String path, String first) {
    if (!first.startsWith("#!") || site.platform().windows()) {
      return Optional.empty();
    }
    String[] words = first.substring(2).strip().split("\\s+", -1);
    if (!words[0].isEmpty() && !exists(words[0])) {
      return Optional.of(missing(words[0], path));
    }
    return words.length > 1 && words[0].endsWith("/env")
        ? Arrays.stream(words)
            .skip(1)
            .filter(HookDefect::isProgram)
            .findFirst()
            .filter(program -> !isOnPath(site, program))
            .map(program -> missing(program, path))
        : Optional.empty();
  }

  private static HookDefect missing(String interpreter, String path) {
    return new HookDefect(
        "its interpreter %s was not found".formatted(interpreter),
        "install %s, or name another in the first line of %s".formatted(interpreter, path));
  }

  /** Neither an option of {@code env} nor a variable that it sets. */
  private static boolean isProgram(String word) {
    return !word.startsWith("-") && !word.contains("=");
  }

  private static boolean isOnPath(HookSite site, String program) {
    return program.contains("/")
        ? exists(program)
        : site.platform()
            .searchPath(site.environment())
            .anyMatch(folder -> isIn(site.project(), folder, program));
  }

  private static boolean exists(String file) {
    return isIn(Path.of(""), "", file);
  }

  private static boolean isIn(Path project, String folder, String file) {
    try {
      return Files.exists(project.resolve(folder).resolve(file));
    } catch (InvalidPathException odd) {
      return false;
    }
  }

  private static boolean hasExecuteBit(Path file) {
    try {
      return Files.getPosixFilePermissions(file).stream().anyMatch(EXECUTE::contains);
    } catch (IOException | UnsupportedOperationException unknown) {
      return Files.isExecutable(file);
    }
  }

  /** Without its line feed; a program that is no script has none that says anything. */
  private static String firstLine(Path file) {
    try (var in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(LONGEST_FIRST_LINE), StandardCharsets.ISO_8859_1);
      int end = text.indexOf('\n');
      return end < 0 ? text : text.substring(0, end);
    } catch (IOException unreadable) {
      return "";
    }
  }

  private static Optional<HookDefect> found(String what, String remedy) {
    return Optional.of(new HookDefect(what, remedy));
  }
}
