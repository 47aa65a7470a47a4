package io.github.kamalmaven.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The words that a POSIX shell makes of a command line, as far as that can be told without asking
 * it: nothing is run, no file is looked for.
 */
public final class LiteralWords {
  private static final String OPERATORS = ";|&<>()\n";
  private static final String ACTIVE = "`*?[";

  private final String text;
  private final Map<String, String> variables;
  private final List<Literal> words = new ArrayList<>();
  private StringBuilder word = new StringBuilder();
  private boolean begun;
  private boolean known = true;
  private int at;

  private LiteralWords(String text, Map<String, String> variables) {
    this.text = text;
    this.variables = variables;
  }

  /**
   * One word.
   *
   * @param text what the shell makes of it; something near to it if that is not known
   * @param known whether it is just that
   */
  public record Literal(String text, boolean known) {}

  /**
   * The words of a line; the last one is not known where an operator ends the command.
   *
   * @param variables the values of some variables
   */
  public static List<Literal> of(CommandLine line, Map<String, String> variables) {
    return new LiteralWords(line.toRun(), variables).split();
  }

  private List<Literal> split() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t') {
        finish();
        at++;
      } else if (OPERATORS.indexOf(c) >= 0) {
        begun = true;
        known = false;
        break;
      } else {
        begin(c);
      }
    }
    finish();
    return List.copyOf(words);
  }

  private void begin(char c) {
    known &= begun || (c != '~' && c != '#');
    begun = true;
    at++;
    switch (c) {
      case '\'' -> single();
      case '"' -> quoted();
      case '\\' -> escaped();
      case '$' -> expand();
      default -> {
        known &= ACTIVE.indexOf(c) < 0;
        word.append(c);
      }
    }
  }

  private void single() {
    int end = text.indexOf('\'', at);
    known &= end >= 0;
    int stop = end < 0 ? text.length() : end;
    word.append(text, at, stop);
    at = Math.min(stop + 1, text.length());
  }

  private void quoted() {
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at);
      at++;
      if (c == '\\' && at < text.length() && "$`\"\\\n".indexOf(text.charAt(at)) >= 0) {
        escaped();
      } else if (c == '$') {
        expand();
      } else {
        known &= c != '`';
        word.append(c);
      }
    }
    known &= at < text.length();
    at++;
  }

  private void escaped() {
    // A shell joins the lines around a backslash at a line's end.
    known &= at < text.length() && text.charAt(at) != '\n';
    if (at < text.length()) {
      word.append(text.charAt(at));
      at++;
    }
  }

  private void expand() {
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      int end = at + variable.getKey().length();
      boolean whole = end >= text.length() || !isNamePart(text.charAt(end));
      if (whole && text.startsWith(variable.getKey(), at)) {
        word.append(variable.getValue());
        at = end;
        return;
      }
    }
    word.append('$');
    char next = at < text.length() ? text.charAt(at) : ' ';
    known &= !isNamePart(next) && "{(@*#?-$!'\"".indexOf(next) < 0;
  }

  private static boolean isNamePart(char c) {
    return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
  }

  private void finish() {
    if (begun) {
      words.add(new Literal(word.toString(), known));
    }
    word = new StringBuilder();
    begun = false;
    known = true;
  }
}
