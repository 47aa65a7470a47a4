package io.github.kamalmaven.config;

import java.util.Map;
import java.util.Optional;

/**
 * Where hooks live and how much of their output is shown.
 *
 * @param path directory, relative to the project's directory unless absolute
 * @param everyHook what was set for all hooks
 * @param oneHook what was set for single hooks, by name
 */
public record Hooks(String path, Optional<Verbosity> everyHook, Map<String, Verbosity> oneHook) {

  /** Copies the map. */
  public Hooks {
    oneHook = Map.copyOf(oneHook);
  }

  /** What was set for a hook, if anything. */
  public Optional<Verbosity> verbosityOf(String hook) {
    return Optional.ofNullable(oneHook.get(hook)).or(() -> everyHook);
  }

  /** How much of a hook's output is shown. */
  public enum Verbosity {
    /** Nothing. */
    QUIET,
    /** All of it. */
    VERBOSE
  }
}
