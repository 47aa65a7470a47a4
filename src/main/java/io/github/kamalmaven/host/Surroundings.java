package io.github.kamalmaven.host;

import io.github.kamalmaven.shell.Sensitive;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a local command finds around it.
 *
 * @param directory where it runs, absolute
 * @param environment laid over the caller's environment
 * @param limit after which it is ended, if there is one
 * @param lines hears its output line by line while it runs
 * @param output what becomes of its output besides
 */
public record Surroundings(
    Path directory,
    Map<String, Sensitive> environment,
    Optional<Duration> limit,
    LineListener lines,
    Output output) {

  /** Copies the map, keeping its order. */
  public Surroundings {
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
  }

  /** Only a directory. */
  public static Surroundings in(Path directory) {
    return new Surroundings(
        directory, Map.of(), Optional.empty(), LineListener.NONE, Output.KEPT_APART);
  }

  /** The same with this environment. */
  public Surroundings with(Map<String, Sensitive> variables) {
    return new Surroundings(directory, variables, limit, lines, output);
  }

  /** The same with this limit, or with none. */
  public Surroundings within(Optional<Duration> time) {
    return new Surroundings(directory, environment, time, lines, output);
  }

  /** The same with its output heard. */
  public Surroundings heardBy(LineListener listener) {
    return new Surroundings(directory, environment, limit, listener, output);
  }

  /** The same with its output only told. */
  public Surroundings onlyTold() {
    return new Surroundings(directory, environment, limit, lines, Output.ONLY_TOLD);
  }

  /** The same at the user's terminal. */
  public Surroundings atTerminal() {
    return new Surroundings(directory, environment, limit, lines, Output.KEPT_AT_TERMINAL);
  }

  /** What becomes of the output of a command. */
  public enum Output {
    /** Both outputs are kept, each by itself; the command is over when both have ended. */
    KEPT_APART,
    /**
     * Both outputs are one, in the order they were written; it is told and not kept, however much
     * it is. The command reads nothing, and is over when it ends, whatever it leaves behind.
     */
    ONLY_TOLD,
    /**
     * Standard output is kept; the command asks by its standard error, which is the terminal of
     * this process, and reads the answers from there.
     */
    KEPT_AT_TERMINAL
  }
}
