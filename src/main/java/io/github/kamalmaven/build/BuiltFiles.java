package io.github.kamalmaven.build;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.build.dockerfile.Copy;
import io.github.kamalmaven.build.dockerfile.Dockerfile;
import io.github.kamalmaven.build.dockerfile.IgnoreFile;
import io.github.kamalmaven.config.Builder;
import io.github.kamalmaven.config.Value;
import io.github.kamalmaven.report.Report;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Looks whether Docker will find what a Dockerfile takes from {@code target/}, and how much else it
 * would take.
 *
 * <p>Docker says no more than that something was not found, and only when it has come that far.
 */
final class BuiltFiles {
  private static final String TARGET = "target";
  private static final long MEBIBYTE = 1024L * 1024;
  private static final long LARGE = 20 * MEBIBYTE;

  private final BuildFiles files;
  private final Builder builder;
  private final Path directory;
  private final Path context;

  /**
   * @param files the control machine's
   * @param builder says which Dockerfile, with which arguments
   * @param directory where Docker is run, absolute
   */
  BuiltFiles(BuildFiles files, Builder builder, Path directory) {
    this.files = files;
    this.builder = builder;
    this.directory = directory;
    this.context = directory.resolve(builder.context().filter(BuiltFiles::isPath).orElse("."));
  }

  /**
   * Looks.
   *
   * @param module the project's directory, which is another one if a clone is built
   * @param report told what is strange
   * @throws KamalException if it is certain that the build would fail
   */
  void check(Path module, Report report) {
    if (builder.pack().isPresent() || !builder.context().stream().allMatch(BuiltFiles::isPath)) {
      return;
    }
    Optional<String> text = files.read(directory.resolve(builder.dockerfile()));
    List<Copy> copies = text.map(this::copies).orElse(List.of());
    Optional<IgnoreFile> ignored = ignored();
    for (Copy copy : copies) {
      for (String source : copy.below(TARGET)) {
        require(copy, source, module);
        ignored.flatMap(file -> file.hides(TARGET)).ifPresent(line -> hidden(copy, source, line));
      }
    }
    if (ignored.isEmpty()) {
      copies.stream().filter(Copy::isEverything).findFirst().ifPresent(it -> weigh(it, report));
    }
  }

  private List<Copy> copies(String text) {
    Map<String, String> arguments = new HashMap<>();
    builder
        .args()
        .forEach(
            (name, value) -> {
              if (value instanceof Value.Text given) {
                arguments.put(name, given.text());
              }
            });
    return Dockerfile.read(text, arguments).copies(builder.target());
  }

  private Optional<IgnoreFile> ignored() {
    return files
        .read(directory.resolve(builder.dockerfile() + ".dockerignore"))
        .or(() -> files.read(context.resolve(".dockerignore")))
        .map(text -> new IgnoreFile(text.lines().toList()));
  }

  private void require(Copy copy, String source, Path module) {
    List<Path> found = files.matching(context, source);
    if (found.isEmpty()) {
      boolean elsewhere = !module.equals(directory) && !files.matching(module, source).isEmpty();
      throw new KamalException(
          "The Dockerfile copies %s, but there is no such file%s"
              .formatted(source, elsewhere ? " in the clone that is built: git ignores it" : ""),
          place(copy),
          elsewhere
              ? "build from the directory itself: kamal.buildFrom=directory (kamal --build-from)"
              : howToMake(source));
    }
    if (found.size() > 1 && !copy.destination().endsWith("/")) {
      String names =
          found.stream().map(it -> it.getFileName().toString()).collect(Collectors.joining(", "));
      throw new KamalException(
          "The Dockerfile copies %s to one file, but there are %d: %s"
              .formatted(source, found.size(), names),
          place(copy),
          "name the one that is meant, or run mvn clean package if one of them is old");
    }
  }

  private static String howToMake(String source) {
    String path = source.replaceFirst("/$", "");
    return path.matches(".*/libs?")
        ? "run mvn package dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="
            + path
        : "run mvn package first, or bind kamal:deploy to the phase deploy";
  }

  private void hidden(Copy copy, String source, int line) {
    throw new KamalException(
        "The Dockerfile copies %s, but .dockerignore keeps %s/ from Docker"
            .formatted(source, TARGET),
        place(copy) + ", .dockerignore:" + line,
        "add the line !" + source + " to .dockerignore");
  }

  private void weigh(Copy copy, Report report) {
    long size = files.size(context.resolve(TARGET));
    if (size > LARGE) {
      report.caution(
          ("target/ has %d MB, and %s takes it into the image: write a file .dockerignore with the"
                  + " line target/* (and !target/*.jar, if the Dockerfile copies the jar)")
              .formatted(size / MEBIBYTE, place(copy)));
    }
  }

  private String place(Copy copy) {
    return builder.dockerfile() + ":" + copy.line();
  }

  private static boolean isPath(String context) {
    return !context.contains("://") && !context.startsWith("git@") && !context.equals("-");
  }
}
