package io.github.kamalmaven.secret;

import io.github.kamalmaven.KamalException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A file of variables that is no secrets file, such as {@code .env}. */
public final class DotenvFile {
  private DotenvFile() {}

  /**
   * Reads one: {@code Dotenv.parse}.
   *
   * @param environment what its values may refer to
   * @param commands runs its command substitutions
   * @throws KamalException if it cannot be read or evaluated
   */
  public static Map<String, String> read(
      Path file, Map<String, String> environment, SecretCommands commands) {
    try (Fetches fetches = commands.fetching(FetchPlan.NONE)) {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return new DotenvParser(
              Map.copyOf(environment),
              command -> commands.output(command, fetches),
              Map.of(),
              value -> {})
          .parse(file.toString(), text);
    } catch (IOException unreadable) {
      throw new KamalException(
          "Cannot read " + file, file.toString(), "make sure that it is UTF-8 text", unreadable);
    }
  }
}
