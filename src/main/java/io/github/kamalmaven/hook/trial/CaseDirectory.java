package io.github.kamalmaven.hook.trial;

import io.github.kamalmaven.FileTree;
import io.github.kamalmaven.KamalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;

/** A directory that a hook takes for the project's: its hooks, and the files that a case gives. */
final class CaseDirectory {
  private final Path root;

  private CaseDirectory(Path root) {
    this.root = root;
  }

  /** Makes one, in place of what is there. */
  static CaseDirectory make(Path root, Bench bench, HookCase test) throws IOException {
    FileTree.delete(root);
    CaseDirectory made = new CaseDirectory(root);
    Files.createDirectories(made.project());
    Files.createDirectories(made.commands());
    Path hooks = bench.project().resolve(bench.hooks().path());
    if (!Path.of(bench.hooks().path()).isAbsolute() && Files.isDirectory(hooks)) {
      copy(hooks, made.project().resolve(bench.hooks().path()));
    }
    for (Map.Entry<String, String> file : test.given().entrySet()) {
      made.write(file.getKey(), file.getValue());
    }
    return made;
  }

  Path project() {
    return root.resolve("project");
  }

  Path commands() {
    return root.resolve("commands");
  }

  Path calls() {
    return root.resolve("calls");
  }

  private void write(String path, String text) throws IOException {
    Path file = project().resolve(path).normalize();
    if (!file.startsWith(project())) {
      throw new KamalException(
          "A file of a hook test leads outside its directory: " + path,
          "given",
          "name it by a path below the project's directory");
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Path target = to.resolve(from.relativize(one).toString());
        if (Files.isDirectory(one)) {
          Files.createDirectories(target);
        } else {
          Files.copy(one, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }
}
