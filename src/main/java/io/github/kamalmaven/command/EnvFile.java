package io.github.kamalmaven.command;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Env;
import io.github.kamalmaven.shell.Quoting;
import io.github.kamalmaven.shell.Sensitive;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The file that gives a container its secrets: {@code docker run --env-file}.
 *
 * <p>{@code Kamal::EnvFile}.
 */
public final class EnvFile {
  /** Docker's reader of env files gives up on a longer line, in bytes, with its end. */
  private static final int LONGEST_LINE = 64 * 1024;

  private EnvFile() {}

  /**
   * The file's content: a line per secret, or one empty line.
   *
   * @param secrets the value of a secret by its name
   * @throws KamalException if Docker could not read a line
   */
  public static Sensitive content(Env env, Function<String, Sensitive> secrets) {
    Map<String, String> keys = new LinkedHashMap<>();
    env.secrets().forEach(variable -> keys.put(variable.name(), variable.key()));
    StringBuilder lines = new StringBuilder();
    keys.forEach((name, key) -> lines.append(line(name, secrets.apply(key).reveal())).append('\n'));
    return Sensitive.of(keys.isEmpty() ? "\n" : lines.toString());
  }

  private static String line(String name, String value) {
    String line = name + "=" + escape(value);
    int bytes = line.getBytes(StandardCharsets.UTF_8).length;
    if (bytes >= LONGEST_LINE) {
      throw new KamalException(
          "The secret %s is too large for the environment of a container".formatted(name),
          "its line in the env file has %d bytes; Docker reads less than %d"
              .formatted(bytes, LONGEST_LINE),
          "Let the application fetch it, or give it to the container in a file");
    }
    return line;
  }

  /** Docker takes a line as it is; so no value may break it, and quotes need no protection. */
  private static String escape(String value) {
    return Quoting.dump(value).replace("\\\"", "\"").replace("\\#", "#");
  }
}
