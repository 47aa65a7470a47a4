package io.github.kamalmaven.sandbox.shell.parse;

import io.github.kamalmaven.sandbox.shell.Script;
import io.github.kamalmaven.sandbox.shell.script.AndOr;
import io.github.kamalmaven.sandbox.shell.script.Pipeline;
import io.github.kamalmaven.sandbox.shell.script.Sequence;
import io.github.kamalmaven.sandbox.shell.script.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads lists of commands: statements, their and-or lists, and pipelines. */
final class Parser {

  private static final List<String> CLOSING =
      List.of("then", "else", "elif", "fi", "do", "done", "esac", "}");

  private final Scanner scanner;
  private final Source source;

  Parser(Scanner scanner) {
    this.scanner = scanner;
    this.source = scanner.source();
  }

  /** The commands up to the end of the next line that has any, or nothing at the end. */
  Optional<Script> line() {
    scanner.skipLines();
    if (source.atEnd()) {
      return Optional.empty();
    }
    List<Statement> statements = new ArrayList<>();
    boolean more = true;
    while (more) {
      statements.add(statement());
      scanner.skipBlanks();
      more = !source.atEnd() && source.peek() != '\n';
      if (more && closed()) {
        throw scanner.unexpected();
      }
    }
    if (!source.atEnd()) {
      scanner.endLine();
    }
    return Optional.of(new Sequence(statements));
  }

  /** All commands of the source. */
  Script whole() {
    Script list = list();
    if (!source.atEnd()) {
      throw scanner.unexpected();
    }
    return list;
  }

  /** The commands up to a closing word or parenthesis, possibly none. */
  Sequence list() {
    List<Statement> statements = new ArrayList<>();
    scanner.skipLines();
    while (!source.atEnd() && !closed()) {
      statements.add(statement());
      scanner.skipLines();
    }
    return new Sequence(statements);
  }

  /** Like {@link #list()}, but an empty list is an error. */
  Sequence filledList() {
    Sequence list = list();
    if (list.statements().isEmpty()) {
      throw scanner.unexpected();
    }
    return list;
  }

  private boolean closed() {
    return source.peek() == ')' || source.at(";;") || CLOSING.contains(scanner.peekName());
  }

  private Statement statement() {
    int start = source.position();
    Script body = andOr();
    String text = source.between(start, source.position()).strip();
    scanner.skipBlanks();
    boolean background = source.peek() == '&' && source.peek(1) != '&';
    if (background || (source.peek() == ';' && source.peek(1) != ';')) {
      source.next();
    } else if (!source.atEnd() && source.peek() != '\n' && !closed()) {
      throw scanner.unexpected();
    }
    return new Statement(text, body, InnerStatements.of(body), background);
  }

  private Script andOr() {
    Script left = pipeline();
    while (true) {
      boolean and = source.at("&&");
      if (!and && !source.at("||")) {
        return left;
      }
      source.take(and ? "&&" : "||");
      scanner.skipLines();
      left = new AndOr(left, and, pipeline());
    }
  }

  private Script pipeline() {
    boolean negated = false;
    scanner.skipBlanks();
    while (scanner.takeName("!")) {
      negated = !negated;
      scanner.skipBlanks();
    }
    CommandParser commands = new CommandParser(scanner, this);
    List<Script> stages = new ArrayList<>(List.of(commands.command()));
    scanner.skipBlanks();
    while (source.peek() == '|' && source.peek(1) != '|') {
      source.next();
      scanner.skipLines();
      stages.add(commands.command());
      scanner.skipBlanks();
    }
    return new Pipeline(stages, negated);
  }
}
