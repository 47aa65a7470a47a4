package io.github.kamalmaven.secret.spi;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A call of a program. Every process on the machine can see the words: secrets go into the
 * environment.
 *
 * @param words the program and its arguments, each taken literally
 * @param environment variables besides those of the process
 * @param quiet whether nobody wants to see what it writes to standard error
 */
public record ToolCall(List<String> words, Map<String, String> environment, boolean quiet) {

  /** Copies both. */
  public ToolCall {
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
  }

  /** A call from its words. */
  public static ToolCall of(String... words) {
    return new ToolCall(Arrays.asList(words), Map.of(), false);
  }

  /** The same with more arguments. */
  public ToolCall plus(String... more) {
    return plus(Arrays.asList(more));
  }

  /** The same with more arguments. */
  public ToolCall plus(List<String> more) {
    return new ToolCall(Stream.concat(words.stream(), more.stream()).toList(), environment, quiet);
  }

  /** The same with more variables. */
  public ToolCall with(Map<String, String> variables) {
    Map<String, String> all = new LinkedHashMap<>(environment);
    all.putAll(variables);
    return new ToolCall(words, all, quiet);
  }

  /** The same with its standard error thrown away. */
  public ToolCall quietly() {
    return new ToolCall(words, environment, true);
  }

  /** The words, for people; the variables may be secret. */
  @Override
  public String toString() {
    return words.stream()
        .map(word -> word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word + "'")
        .collect(Collectors.joining(" "));
  }
}
