package io.github.kamalmaven.config.read.erb.ruby;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Methods of {@code Dir}. */
final class DirectoryMethods {
  private DirectoryMethods() {}

  static Optional<Object> call(Call call) {
    return switch (call.name()) {
      case "pwd", "getwd" -> Optional.of(call.scope().context().directory().toString());
      case "exist?" -> Optional.of(Files.isDirectory(Surroundings.path(call, call.text(0))));
      case "glob", "[]" -> Optional.of(glob(call));
      default -> Optional.empty();
    };
  }

  /** Paths as the pattern was: relative to the project's directory, or absolute. Sorted. */
  private static List<Object> glob(Call call) {
    Path base = call.scope().context().directory();
    String pattern = call.text(0);
    Path root = base.resolve(pattern.replaceFirst("[^/]*[*?\\[{].*$", ""));
    if (!Files.isDirectory(root)) {
      return Files.exists(root) ? new ArrayList<>(List.of(pattern)) : new ArrayList<>();
    }
    boolean absolute = pattern.startsWith("/");
    try (Stream<Path> paths = Files.walk(root, pattern.contains("**") ? 20 : depth(pattern))) {
      // In Ruby ** stands for any number of directories, none included.
      PathMatcher matcher =
          FileSystems.getDefault().getPathMatcher("glob:" + pattern.replace("**/", "{**/,}"));
      return new ArrayList<>(
          paths
              .map(path -> absolute ? path : base.relativize(path))
              .filter(path -> matcher.matches(path) && !isHidden(path))
              .map(path -> path.toString().replace('\\', '/'))
              .sorted()
              .toList());
    } catch (IOException | PatternSyntaxException e) {
      throw new RubyProblem(call.at(), "cannot list " + pattern, RubyProblem.REMEDY, e);
    }
  }

  private static int depth(String pattern) {
    return pattern.split("/").length + 1;
  }

  private static boolean isHidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".");
  }
}
