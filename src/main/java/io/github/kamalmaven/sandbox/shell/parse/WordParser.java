package io.github.kamalmaven.sandbox.shell.parse;

import io.github.kamalmaven.sandbox.shell.word.Literal;
import io.github.kamalmaven.sandbox.shell.word.Parameter;
import io.github.kamalmaven.sandbox.shell.word.ParameterOperator;
import io.github.kamalmaven.sandbox.shell.word.Part;
import io.github.kamalmaven.sandbox.shell.word.Word;
import java.util.ArrayList;
import java.util.List;

/** Reads one word: quotes, and what a dollar sign or a backtick starts. */
final class WordParser {

  private final Scanner scanner;
  private final Source source;
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder plain = new StringBuilder();

  WordParser(Scanner scanner) {
    this.scanner = scanner;
    this.source = scanner.source();
  }

  /** A word up to an unquoted blank or operator. */
  Word word() {
    if (source.peek() == '~'
        && (source.peek(1) == '/' || Scanner.META.indexOf(source.peek(1)) >= 0)) {
      source.next();
      parts.add(home());
    }
    return upTo(Scanner.META);
  }

  /** The argument of a parameter expansion, up to its brace. */
  Word argument(boolean quoted) {
    return quoted ? quotedUpTo('}') : upTo("}");
  }

  /** Text in which dollar signs, backticks and backslashes count, as between double quotes. */
  static Word hereBody(String text, boolean literal) {
    if (literal) {
      return new Word(List.of(new Literal(text, true)));
    }
    return new WordParser(new Scanner(Source.of(text))).quotedUpTo(Source.END);
  }

  private static Part home() {
    return new Parameter("HOME", ParameterOperator.NONE, new Word(List.of()), true);
  }

  private Word upTo(String ends) {
    while (!source.atEnd() && ends.indexOf(source.peek()) < 0) {
      char c = source.next();
      switch (c) {
        case '\'' -> add(new Literal(singleQuoted(), true));
        case '"' -> doubleQuoted();
        case '\\' -> escaped();
        case '$', '`' -> add(new DollarParser(scanner).after(c, false));
        default -> plain.append(c);
      }
    }
    flush(false);
    return new Word(parts);
  }

  private void escaped() {
    if (source.atEnd()) {
      plain.append('\\');
    } else {
      char c = source.next();
      if (c != '\n') {
        add(new Literal(String.valueOf(c), true));
      }
    }
  }

  private String singleQuoted() {
    int start = source.position();
    int line = source.line();
    while (source.peek() != '\'') {
      if (source.atEnd()) {
        throw unterminated(line);
      }
      source.next();
    }
    String text = source.between(start, source.position());
    source.next();
    return text;
  }

  private void doubleQuoted() {
    flush(false);
    int line = source.line();
    Word inside = new WordParser(scanner).quotedUpTo('"');
    if (source.atEnd()) {
      throw unterminated(line);
    }
    source.next();
    // An empty pair of quotes is an argument; an empty "$@" is none.
    parts.addAll(inside.parts().isEmpty() ? List.of(new Literal("", true)) : inside.parts());
  }

  private static SyntaxException unterminated(int line) {
    return new SyntaxException(line, "Unterminated quoted string");
  }

  private Word quotedUpTo(char end) {
    while (!source.atEnd() && source.peek() != end) {
      char c = source.next();
      boolean escape = c == '\\' && !source.atEnd();
      if (escape && (source.peek() == end || "$`\\\n".indexOf(source.peek()) >= 0)) {
        char next = source.next();
        if (next != '\n') {
          plain.append(next);
        }
      } else if (c == '$' || c == '`') {
        flush(true);
        parts.add(new DollarParser(scanner).after(c, true));
      } else {
        plain.append(c);
      }
    }
    flush(true);
    return new Word(parts);
  }

  private void add(Part part) {
    flush(false);
    parts.add(part);
  }

  private void flush(boolean quoted) {
    if (plain.length() > 0) {
      parts.add(new Literal(plain.toString(), quoted));
      plain.setLength(0);
    }
  }
}
