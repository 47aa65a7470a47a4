package io.github.kamalmaven.secret;

import io.github.kamalmaven.KamalException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which files hold the secrets.
 *
 * @param project the directory that their names are relative to
 * @param path what their names begin with: {@code .kamal/secrets}
 * @param destination such as {@code staging}
 */
public record SecretFiles(Path project, String path, Optional<String> destination) {

  /** The names of the files that count, later ones winning; they need not exist. */
  List<String> names() {
    return List.of(path + "-common", own());
  }

  /** The file of this destination alone; with a destination the plain file does not count. */
  String own() {
    return destination.map(d -> path + "." + d).orElse(path);
  }

  /** The names of those that exist. */
  List<String> existing() {
    return names().stream().filter(this::exists).toList();
  }

  /** A pipe counts, too: vault tools put one in the place of the file. */
  boolean exists(String name) {
    return Files.exists(locate(name)) && !Files.isDirectory(locate(name));
  }

  Path locate(String name) {
    return project.resolve(name);
  }

  /** The text of a file. */
  String read(String name) {
    try {
      return Files.readString(locate(name));
    } catch (CharacterCodingException notText) {
      throw new KamalException(
          name + " is not UTF-8 text", locate(name).toString(), "Save it as UTF-8", notText);
    } catch (IOException failure) {
      throw new KamalException(
          "Cannot read " + name, locate(name).toString(), "Check its permissions", failure);
    }
  }
}
