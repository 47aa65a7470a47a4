package io.github.kamalmaven.host;

import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Hides what a command was given to read, should the command write it. */
final class Mask {
  private static final int WORTH_HIDING = 4;

  private final List<String> secrets;

  /**
   * @param command whose input is secret
   */
  Mask(CommandLine command) {
    String input = command.input().map(Sensitive::reveal).orElse("").strip();
    // Short lines of a longer text, such as a lone brace, give nothing away.
    Stream<String> lines = input.lines().filter(line -> line.length() >= WORTH_HIDING);
    this.secrets =
        Stream.concat(Stream.of(input), lines)
            .map(String::strip)
            .filter(secret -> !secret.isEmpty())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** The text with every secret replaced. */
  String over(String text) {
    String masked = text;
    for (String secret : secrets) {
      masked = masked.replace(secret, Sensitive.MASK);
    }
    return masked;
  }
}
