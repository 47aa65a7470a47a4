package io.github.kamalmaven.config.read;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.read.text.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The configuration file and those of its destinations.
 *
 * @param directory the project's, absolute
 * @param base the configuration file, absolute
 */
record ConfigurationFiles(Path directory, Path base) {

  static ConfigurationFiles of(Path directory, Path configFile) {
    return new ConfigurationFiles(directory, directory.resolve(configFile).normalize());
  }

  Template main() {
    return read(
        base,
        "let mvn kamal:init (kamal init) write one, or name yours with -Dkamal.configFile=PATH (kamal -c PATH)");
  }

  Template of(String destination) {
    List<String> known = destinations();
    return read(
        fileOf(destination),
        known.isEmpty()
            ? "there is no destination yet: create that file"
            : "destinations that exist: " + String.join(", ", known));
  }

  /** Where the file of a destination is, if there is one. */
  Path fileOf(String destination) {
    return base.resolveSibling(stem() + "." + destination + ".yml");
  }

  /** Destinations that have a file. */
  List<String> destinations() {
    String prefix = stem() + ".";
    try (Stream<Path> files = Files.list(directoryOfBase())) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.startsWith(prefix) && name.endsWith(".yml"))
          .filter(name -> name.length() > prefix.length() + ".yml".length())
          .map(name -> name.substring(prefix.length(), name.length() - ".yml".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  Path directoryOfBase() {
    return Optional.ofNullable(base.getParent()).orElse(directory);
  }

  /** Asks something about a path of the project; of what is no path, nothing is true. */
  boolean test(String path, Predicate<Path> question) {
    try {
      return question.test(directory.resolve(path));
    } catch (InvalidPathException none) {
      return false;
    }
  }

  /** The file's name without its extension. */
  private String stem() {
    return String.valueOf(base.getFileName()).replaceFirst("(?<=.)\\.[^.]+$", "");
  }

  private Template read(Path file, String remedy) {
    if (!Files.exists(file)) {
      throw new KamalException("Configuration file not found in " + file, null, remedy);
    }
    return template(file, "Configuration file");
  }

  /** Any file of the project that may hold ERB; failures call it what is given. */
  Template template(Path file, String what) {
    return new FileText(file, shown(file), what).read();
  }

  /** Relative to the project's directory where possible. */
  private String shown(Path file) {
    Path shown = file.startsWith(directory) ? directory.relativize(file) : file;
    return shown.toString().replace('\\', '/');
  }
}
