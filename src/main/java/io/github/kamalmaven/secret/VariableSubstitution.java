package io.github.kamalmaven.secret;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces <code>$NAME</code> and <code>${NAME}</code>: earlier keys of the file first, then the
 * process's environment, else nothing. <code>\$</code> becomes a plain dollar sign.
 *
 * <p>{@code Dotenv::Substitutions::Variable}.
 */
final class VariableSubstitution {
  private static final Pattern VARIABLE =
      Pattern.compile("(\\\\)?\\$(?!\\()\\{?([A-Za-z0-9_]+)?\\}?");

  private final Map<String, String> file;
  private final Map<String, String> environment;

  /**
   * @param file keys read so far; seen as it grows
   * @param environment of the process
   */
  VariableSubstitution(Map<String, String> file, Map<String, String> environment) {
    this.file = file;
    this.environment = environment;
  }

  /** The text with every variable replaced. */
  String in(String text) {
    return VARIABLE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match)));
  }

  private String value(MatchResult match) {
    if (match.group(1) != null) {
      return match.group().substring(1);
    }
    String name = match.group(2);
    if (name == null) {
      return match.group();
    }
    return file.getOrDefault(name, environment.getOrDefault(name, ""));
  }
}
