package io.github.kamalmaven.mojo.cli;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A command line that cannot be understood, in the words of Thor. */
final class UsageError extends KamalException {
  private static final long serialVersionUID = 1L;

  private UsageError(String what) {
    super(what, null, "`kamal help` (-Dkamal.args=help) lists the commands and their options");
  }

  /**
   * @param family in front of the word, with a space; empty for a main word
   * @param known words that could have been meant
   */
  static UsageError unknownCommand(String family, String word, Collection<String> known) {
    String meant =
        Nearest.to(word.replace('-', '_'), known)
            .map(near -> "\nDid you mean \"kamal " + family + near + "\"?")
            .orElse("");
    return new UsageError("Could not find command \"" + word + "\"." + meant);
  }

  static UsageError ambiguous(String word, List<String> matches) {
    return new UsageError("Ambiguous command " + word + " matches " + matches);
  }

  static UsageError arguments(String command, List<String> arguments, String usage) {
    String given =
        arguments.isEmpty()
            ? "no arguments"
            : arguments.stream()
                .map(UsageError::inspect)
                .collect(Collectors.joining(", ", "arguments [", "]"));
    return new UsageError(
        "ERROR: \"kamal %s\" was called with %s\nUsage: \"%s\"".formatted(command, given, usage));
  }

  static UsageError missing(List<String> switches) {
    return new UsageError(
        "No value provided for required options '" + String.join("', '", switches) + "'");
  }

  static UsageError valueMissing(String name) {
    String help = name.equals("--hosts") ? " (-h); help is --help" : "";
    return new UsageError("No value provided for option '" + name + "'" + help);
  }

  static UsageError notANumber(String name, String value) {
    return new UsageError(
        "Expected numeric value for '%s'; got %s".formatted(name, inspect(value)));
  }

  /** As Ruby's {@code String#inspect} shows a text. */
  private static String inspect(String text) {
    String escaped =
        text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\t", "\\t")
            .replace("#{", "\\#{");
    return '"' + escaped + '"';
  }
}
