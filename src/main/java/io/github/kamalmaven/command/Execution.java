package io.github.kamalmaven.command;

import io.github.kamalmaven.config.Value;
import io.github.kamalmaven.shell.Word;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A user's command for a container.
 *
 * @param command its text; handed to the shell as it is
 * @param interaction whether somebody sits in front of it
 * @param detach whether a new container keeps running by itself; otherwise it is removed at its end
 * @param env further variables, in order
 */
public record Execution(
    String command, Interaction interaction, boolean detach, Map<String, String> env) {

  /** Copies the variables, keeping their order. */
  public Execution {
    env = Collections.unmodifiableMap(new LinkedHashMap<>(env));
  }

  /** A command that nobody sits in front of and that ends by itself. */
  public static Execution of(String command) {
    return new Execution(command, Interaction.NONE, false, Map.of());
  }

  /** The variables as flags of Docker. */
  List<Word> environment() {
    Map<String, Value> values = new LinkedHashMap<>();
    env.forEach((name, text) -> values.put(name, Value.text(text)));
    return Arguments.pairs("--env", values);
  }

  /** Who sits in front of a command. */
  public enum Interaction {
    /** Nobody. */
    NONE(null),
    /** Its input is a file or a pipe. */
    PIPE("-i"),
    /** Somebody at a terminal. */
    TERMINAL("-it");

    private final @Nullable String flag;

    Interaction(@Nullable String flag) {
      this.flag = flag;
    }

    /** Docker's flag for it. */
    Optional<String> flag() {
      return Optional.ofNullable(flag);
    }
  }
}
