package io.github.kamalmaven.config.read.erb.library;

import io.github.kamalmaven.config.read.erb.ruby.Call;
import io.github.kamalmaven.config.read.erb.ruby.Range;
import io.github.kamalmaven.config.read.erb.ruby.RubyProblem;
import io.github.kamalmaven.config.read.erb.ruby.Values.Constant;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Methods of {@code Dir}. */
final class DirectoryMethods {
  static final MethodTable<Constant> ALL =
      new MethodTable<Constant>()
          .plain("pwd getwd", 0, (self, call) -> call.scope().context().directory().toString())
          .plain(
              "exist?", 1, (self, call) -> Files.isDirectory(Surroundings.path(call, call.text(0))))
          .plain("glob []", 1, (self, call) -> glob(call))
          .plain("children", 1, (self, call) -> children(call))
          .plain(
              "home",
              0,
              (self, call) -> call.scope().context().environment().getOrDefault("HOME", "~"));

  private DirectoryMethods() {}

  private static List<Object> children(Call call) {
    Path directory = Surroundings.path(call, call.text(0));
    try (Stream<Path> paths = Files.list(directory)) {
      return new ArrayList<>(paths.map(path -> path.getFileName().toString()).sorted().toList());
    } catch (IOException e) {
      throw new RubyProblem(
          call.at(), "cannot list " + directory, "make sure that this directory exists", e);
    }
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
              .limit(Range.LIMIT)
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
