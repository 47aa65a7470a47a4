package io.github.kamalmaven.config.read.erb.engine;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The doors through which templates reach the world.
 *
 * @param shell runs a shell command in the project's directory, as backticks do, and gives its
 *     standard output
 * @param dotenv reads a file of variables
 * @param clock what {@code Time.now} says
 * @param rubies evaluates what goes beyond the built-in evaluator
 */
public record World(UnaryOperator<String> shell, Dotenv dotenv, Clock clock, Rubies rubies) {

  /** Reads a file of variables as the library of that name does. */
  @FunctionalInterface
  public interface Dotenv {

    /**
     * Its variables, whose values may refer to those of the environment.
     *
     * @throws io.github.kamalmaven.KamalException if the file cannot be read
     */
    Map<String, String> read(Path file, Map<String, String> environment);
  }

  /** A world without dotenv files and Rubies. */
  public static World of(UnaryOperator<String> shell) {
    return new World(shell, (file, environment) -> Map.of(), Clock.systemUTC(), Rubies.NONE);
  }
}
