package io.github.kamalmaven.sandbox.shell.parse;

import io.github.kamalmaven.sandbox.shell.Script;
import io.github.kamalmaven.sandbox.shell.script.Assignment;
import io.github.kamalmaven.sandbox.shell.script.FunctionDefinition;
import io.github.kamalmaven.sandbox.shell.script.Redirect;
import io.github.kamalmaven.sandbox.shell.script.Redirected;
import io.github.kamalmaven.sandbox.shell.script.Simple;
import io.github.kamalmaven.sandbox.shell.script.Subshell;
import io.github.kamalmaven.sandbox.shell.word.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one command: a simple one, a group, or a compound one with its redirections. */
final class CommandParser {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final Scanner scanner;
  private final Source source;
  private final Parser parser;
  private final RedirectParser redirects;

  CommandParser(Scanner scanner, Parser parser) {
    this.scanner = scanner;
    this.source = scanner.source();
    this.parser = parser;
    this.redirects = new RedirectParser(scanner);
  }

  Script command() {
    scanner.skipBlanks();
    Optional<Script> compound = compound();
    if (compound.isEmpty()) {
      return simple();
    }
    List<Redirect> after = new ArrayList<>();
    scanner.skipBlanks();
    for (Optional<Redirect> r = redirects.next(); r.isPresent(); r = redirects.next()) {
      after.add(r.get());
      scanner.skipBlanks();
    }
    return after.isEmpty() ? compound.get() : new Redirected(compound.get(), after);
  }

  private Optional<Script> compound() {
    if (source.take("(")) {
      Script body = parser.filledList();
      if (!source.take(")")) {
        throw scanner.unexpected(")");
      }
      return Optional.of(new Subshell(body));
    }
    String name = scanner.peekName();
    if (name.equals("{")) {
      return Optional.of(group());
    }
    if (NAME.matcher(name).matches() && source.peek(name.length()) == '(') {
      source.take(name);
      source.take("(");
      scanner.skipBlanks();
      if (!source.take(")")) {
        throw scanner.unexpected();
      }
      scanner.skipLines();
      return Optional.of(new FunctionDefinition(name, command()));
    }
    return new CompoundParser(scanner, parser).starting(name);
  }

  private Script group() {
    source.take("{");
    Script body = parser.filledList();
    if (!scanner.takeName("}")) {
      throw scanner.unexpected("}");
    }
    return body;
  }

  private Script simple() {
    int line = source.line();
    List<Assignment> assignments = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    List<Redirect> around = new ArrayList<>();
    while (true) {
      scanner.skipBlanks();
      Optional<Redirect> redirect = redirects.next();
      if (redirect.isPresent()) {
        around.add(redirect.get());
      } else if (source.atEnd() || Scanner.META.indexOf(source.peek()) >= 0) {
        break;
      } else {
        Optional<String> variable = words.isEmpty() ? assignedName() : Optional.empty();
        Word word = new WordParser(scanner).word();
        variable.ifPresentOrElse(
            name -> assignments.add(new Assignment(name, word)), () -> words.add(word));
      }
    }
    if ((assignments.isEmpty() && words.isEmpty() && around.isEmpty()) || source.peek() == '(') {
      throw scanner.unexpected();
    }
    return new Simple(assignments, words, around, line);
  }

  /** Takes {@code name=} if that comes next. */
  private Optional<String> assignedName() {
    int length = 0;
    while (DollarParser.isNamePart(source.peek(length))) {
      length++;
    }
    if (length == 0 || source.peek(length) != '=' || Character.isDigit(source.peek())) {
      return Optional.empty();
    }
    int start = source.position();
    for (int i = 0; i <= length; i++) {
      source.next();
    }
    return Optional.of(source.between(start, start + length));
  }
}
