package io.github.kamalmaven.sandbox.shell.parse;

import io.github.kamalmaven.sandbox.shell.script.DuplicateRedirect;
import io.github.kamalmaven.sandbox.shell.script.FileRedirect;
import io.github.kamalmaven.sandbox.shell.script.FileRedirect.Mode;
import io.github.kamalmaven.sandbox.shell.script.HereDocument;
import io.github.kamalmaven.sandbox.shell.script.Redirect;
import io.github.kamalmaven.sandbox.shell.word.Word;
import java.util.Optional;

/** Reads redirections. */
final class RedirectParser {

  private final Scanner scanner;
  private final Source source;

  RedirectParser(Scanner scanner) {
    this.scanner = scanner;
    this.source = scanner.source();
  }

  /** The redirection that starts here, or nothing. */
  Optional<Redirect> next() {
    boolean numbered = Character.isDigit(source.peek()) && "<>".indexOf(source.peek(1)) >= 0;
    if (!numbered && source.peek() != '<' && source.peek() != '>') {
      return Optional.empty();
    }
    int number = numbered ? source.next() - '0' : -1;
    return Optional.of(source.peek() == '<' ? input(number) : output(number));
  }

  private Redirect input(int number) {
    int descriptor = Math.max(number, 0);
    if (source.take("<<-")) {
      return here(true);
    }
    if (source.take("<<")) {
      return here(false);
    }
    if (source.take("<&")) {
      return new DuplicateRedirect(descriptor, target());
    }
    source.take("<");
    return new FileRedirect(descriptor, Mode.READ, target());
  }

  private Redirect output(int number) {
    int descriptor = number < 0 ? 1 : number;
    if (source.take(">&")) {
      return new DuplicateRedirect(descriptor, target());
    }
    if (source.take(">>")) {
      return new FileRedirect(descriptor, Mode.APPEND, target());
    }
    if (!source.take(">|")) {
      source.take(">");
    }
    return new FileRedirect(descriptor, Mode.WRITE, target());
  }

  private Word target() {
    scanner.skipBlanks();
    if (source.atEnd() || Scanner.META.indexOf(source.peek()) >= 0) {
      throw scanner.unexpected();
    }
    return new WordParser(scanner).word();
  }

  private Redirect here(boolean tabs) {
    scanner.skipBlanks();
    StringBuilder delimiter = new StringBuilder();
    boolean quoted = false;
    while (!source.atEnd() && Scanner.META.indexOf(source.peek()) < 0) {
      char c = source.next();
      if ("'\"\\".indexOf(c) >= 0) {
        quoted = true;
      } else {
        delimiter.append(c);
      }
    }
    HereDocument document = new HereDocument();
    scanner.await(document, delimiter.toString(), quoted, tabs);
    return document;
  }
}
