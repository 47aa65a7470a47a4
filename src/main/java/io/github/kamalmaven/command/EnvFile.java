package io.github.kamalmaven.command;

import io.github.kamalmaven.config.Env;
import io.github.kamalmaven.shell.Quoting;
import io.github.kamalmaven.shell.Sensitive;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The file that gives a container its secrets: {@code docker run --env-file}.
 *
 * <p>{@code Kamal::EnvFile}.
 */
public final class EnvFile {
  private EnvFile() {}

  /**
   * The file's content: a line per secret, or one empty line.
   *
   * @param secrets the value of a secret by its name
   */
  public static Sensitive content(Env env, Function<String, Sensitive> secrets) {
    Map<String, String> keys = new LinkedHashMap<>();
    env.secrets().forEach(variable -> keys.put(variable.name(), variable.key()));
    StringBuilder lines = new StringBuilder();
    keys.forEach(
        (name, key) ->
            lines
                .append(name)
                .append('=')
                .append(escape(secrets.apply(key).reveal()))
                .append('\n'));
    return Sensitive.of(keys.isEmpty() ? "\n" : lines.toString());
  }

  /** Docker takes a line as it is; so no value may break it, and quotes need no protection. */
  private static String escape(String value) {
    return Quoting.dump(value).replace("\\\"", "\"").replace("\\#", "#");
  }
}
