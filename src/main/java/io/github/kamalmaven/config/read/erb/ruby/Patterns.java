package io.github.kamalmaven.config.read.erb.ruby;

import io.github.kamalmaven.config.read.erb.ruby.Values.Regex;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What is searched for.
 *
 * @param pattern in Java's form
 * @param call that searches
 */
public record Patterns(Pattern pattern, Call call) {

  /** A text or a regular expression. */
  public static Patterns of(Call call, Object wanted) {
    if (!(wanted instanceof Regex regex)) {
      if (!(wanted instanceof String text)) {
        throw call.problem("`" + call.name() + "` needs text or a regular expression");
      }
      return new Patterns(Pattern.compile(Pattern.quote(text)), call);
    }
    return new Patterns(compiled(call.at(), regex), call);
  }

  static Pattern compiled(int at, Regex regex) {
    try {
      return Pattern.compile(translated(at, regex.pattern()), Pattern.MULTILINE);
    } catch (PatternSyntaxException e) {
      throw new RubyProblem(at, "a regular expression that is not understood");
    }
  }

  /** In Ruby \h is a hexadecimal digit, and \Z and \z are as in Java. */
  private static String translated(int at, String pattern) {
    if (pattern.contains("[[:") || pattern.contains("\\K") || pattern.contains("\\g")) {
      throw new RubyProblem(at, "a regular expression that is not understood");
    }
    return pattern.replaceAll("(?<!\\\\)((?:\\\\\\\\)*)\\\\h", "$1[0-9a-fA-F]");
  }

  /** Searches in a text. */
  public Matcher over(String text) {
    return pattern.matcher(bounded(text));
  }

  /** A text to search in. */
  public CharSequence bounded(String text) {
    return new BoundedText(text, call.at(), call.scope().budget());
  }
}
