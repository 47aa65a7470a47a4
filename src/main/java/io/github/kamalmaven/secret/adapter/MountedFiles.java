package io.github.kamalmaven.secret.adapter;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.secret.spi.ControlMachine;
import io.github.kamalmaven.secret.spi.SecretAdapter;
import io.github.kamalmaven.secret.spi.SecretRequest;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files with one secret each, as Docker and Kubernetes mount them: {@code NAME} in {@code
 * /run/secrets}, or in the directory that {@code --from} says, seen from the project's. A line end
 * at the end of a file does not count.
 */
public final class MountedFiles implements SecretAdapter {
  private static final String USUAL = "/run/secrets";
  private static final int MOST_SHOWN = 20;

  @Override
  public String name() {
    return "file";
  }

  @Override
  public boolean needsAccount() {
    return false;
  }

  @Override
  public Map<String, String> fetch(SecretRequest request, ControlMachine machine) {
    Names.of(request);
    Path directory = machine.project().resolve(request.from().orElse(USUAL));
    Map<String, String> secrets = new LinkedHashMap<>();
    for (String name : request.names()) {
      secrets.put(name, read(name, directory));
    }
    return secrets;
  }

  private static String read(String name, Path directory) {
    Path file = directory.resolve(name);
    try {
      return Files.readString(file).replaceFirst("\\r?\\n\\z", "");
    } catch (NoSuchFileException missing) {
      throw failure("There is no secret " + name, file, there(directory), missing);
    } catch (CharacterCodingException notText) {
      throw failure("The secret " + name + " is not UTF-8 text", file, "Mount text", notText);
    } catch (IOException unreadable) {
      throw failure(
          "The secret %s cannot be read".formatted(name),
          file,
          Files.isDirectory(file)
              ? "It is a directory: name a file in it"
              : "Check its permissions",
          unreadable);
    }
  }

  private static String there(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      String names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.startsWith("."))
              .sorted()
              .limit(MOST_SHOWN)
              .collect(Collectors.joining(", "));
      return names.isEmpty() ? directory + " is empty: mount it there" : "There are: " + names;
    } catch (IOException noDirectory) {
      return directory + " cannot be listed: give the directory with --from";
    }
  }

  private static KamalException failure(String what, Path file, String remedy, IOException cause) {
    return new KamalException(what, file.toString(), remedy, cause);
  }
}
