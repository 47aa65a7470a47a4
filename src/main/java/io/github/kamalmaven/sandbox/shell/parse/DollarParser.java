package io.github.kamalmaven.sandbox.shell.parse;

import io.github.kamalmaven.sandbox.shell.Script;
import io.github.kamalmaven.sandbox.shell.word.Arithmetic;
import io.github.kamalmaven.sandbox.shell.word.Literal;
import io.github.kamalmaven.sandbox.shell.word.Parameter;
import io.github.kamalmaven.sandbox.shell.word.ParameterOperator;
import io.github.kamalmaven.sandbox.shell.word.Part;
import io.github.kamalmaven.sandbox.shell.word.Substitution;
import io.github.kamalmaven.sandbox.shell.word.Word;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Reads the expansion that a dollar sign or a backtick starts. */
final class DollarParser {

  private static final String SPECIAL = "?$!#@*-";

  private static final Word NOTHING = new Word(List.of());

  /** Longer symbols first, so that {@code ##} is not taken for {@code #}. */
  private static final List<ParameterOperator> OPERATORS =
      Arrays.stream(ParameterOperator.values())
          .filter(operator -> !operator.symbol().isEmpty())
          .sorted(Comparator.comparing((ParameterOperator o) -> -o.symbol().length()))
          .toList();

  private final Scanner scanner;
  private final Source source;

  DollarParser(Scanner scanner) {
    this.scanner = scanner;
    this.source = scanner.source();
  }

  /** Reads what follows the dollar sign or backtick just taken. */
  Part after(char start, boolean quoted) {
    if (start == '`') {
      return backtick(quoted);
    }
    if (source.take("((")) {
      return arithmetic(quoted);
    }
    if (source.take("(")) {
      Script script = new Parser(scanner).list();
      if (!source.take(")")) {
        throw scanner.unexpected(")");
      }
      return new Substitution(script, quoted);
    }
    if (source.take("{")) {
      return braces(quoted);
    }
    String name = name(false);
    return name.isEmpty()
        ? new Literal("$", quoted)
        : new Parameter(name, ParameterOperator.NONE, NOTHING, quoted);
  }

  private Part braces(boolean quoted) {
    boolean length = source.peek() == '#' && source.peek(1) != '}';
    if (length) {
      source.next();
    }
    String name = name(true);
    if (name.isEmpty()) {
      throw new SyntaxException(source.line(), "Bad substitution");
    }
    ParameterOperator operator = length ? ParameterOperator.LENGTH : operator();
    Word argument = NOTHING;
    if (!operator.symbol().isEmpty()) {
      // Patterns follow the rules outside of quotes even inside them.
      boolean pattern = "#%".indexOf(operator.symbol().charAt(0)) >= 0;
      argument = new WordParser(scanner).argument(quoted && !pattern);
    }
    if (!source.take("}")) {
      throw new SyntaxException(source.line(), source.atEnd() ? "Missing '}'" : "Bad substitution");
    }
    return new Parameter(name, operator, argument, quoted);
  }

  private ParameterOperator operator() {
    for (ParameterOperator operator : OPERATORS) {
      if (source.take(operator.symbol())) {
        return operator;
      }
    }
    return ParameterOperator.NONE;
  }

  private String name(boolean braced) {
    StringBuilder name = new StringBuilder();
    char c = source.peek();
    if (SPECIAL.indexOf(c) >= 0 || (Character.isDigit(c) && !braced)) {
      return String.valueOf(source.next());
    }
    while (isNamePart(c) && c != Source.END) {
      name.append(source.next());
      c = source.peek();
    }
    return name.toString();
  }

  static boolean isNamePart(char c) {
    return (c < 128 && Character.isLetterOrDigit(c)) || c == '_';
  }

  private Part arithmetic(boolean quoted) {
    StringBuilder text = new StringBuilder();
    int depth = 0;
    while (depth > 0 || !source.at("))")) {
      if (source.atEnd()) {
        throw new SyntaxException(source.line(), "Missing '))'");
      }
      char c = source.next();
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      text.append(c);
    }
    source.take("))");
    return new Arithmetic(WordParser.hereBody(text.toString(), false), quoted);
  }

  private Part backtick(boolean quoted) {
    StringBuilder text = new StringBuilder();
    while (source.peek() != '`') {
      if (source.atEnd()) {
        throw new SyntaxException(source.line(), "EOF in backquote substitution");
      }
      char c = source.next();
      boolean escape =
          c == '\\' && ("`$\\".indexOf(source.peek()) >= 0 || (quoted && source.peek() == '"'));
      text.append(escape ? source.next() : c);
    }
    source.next();
    Parser parser = new Parser(new Scanner(Source.of(text.toString())));
    return new Substitution(parser.whole(), quoted);
  }
}
