package io.github.kamalmaven.sandbox.shell.parse;

import io.github.kamalmaven.sandbox.shell.script.HereDocument;
import java.util.ArrayList;
import java.util.List;

/** The spaces, comments and line ends between the tokens of a script. */
final class Scanner {

  /** A here-document whose lines have not come yet. */
  private record Pending(HereDocument document, String delimiter, boolean quoted, boolean tabs) {}

  /** What ends a word. */
  static final String META = " \t\n;&|<>()";

  private final Source source;
  private final List<Pending> pending = new ArrayList<>();

  Scanner(Source source) {
    this.source = source;
  }

  Source source() {
    return source;
  }

  /** Skips to the next token on this line. */
  void skipBlanks() {
    while (true) {
      if (source.peek() == ' ' || source.peek() == '\t' || source.at("\\\n")) {
        source.next();
        source.take("\n");
      } else if (source.peek() == '#') {
        while (!source.atEnd() && source.peek() != '\n') {
          source.next();
        }
      } else {
        return;
      }
    }
  }

  /** Skips to the next token, over any number of lines. */
  void skipLines() {
    skipBlanks();
    while (source.peek() == '\n') {
      endLine();
      skipBlanks();
    }
  }

  /** Takes a line feed, and the here-documents that follow it. */
  void endLine() {
    source.next();
    List<Pending> documents = List.copyOf(pending);
    pending.clear();
    for (Pending document : documents) {
      readBody(document);
    }
  }

  void await(HereDocument document, String delimiter, boolean quoted, boolean tabs) {
    pending.add(new Pending(document, delimiter, quoted, tabs));
  }

  private void readBody(Pending here) {
    StringBuilder body = new StringBuilder();
    while (!source.atEnd()) {
      StringBuilder line = new StringBuilder();
      while (!source.atEnd() && source.peek() != '\n') {
        line.append(source.next());
      }
      source.take("\n");
      String text = here.tabs() ? line.toString().replaceFirst("^\t+", "") : line.toString();
      if (text.equals(here.delimiter())) {
        break;
      }
      body.append(text).append('\n');
    }
    here.document().body(WordParser.hereBody(body.toString(), here.quoted()));
  }

  /** The unquoted name or reserved word that comes next, without taking it. */
  String peekName() {
    StringBuilder name = new StringBuilder();
    char c = source.peek();
    while (c != Source.END && META.indexOf(c) < 0) {
      if ("'\"\\$`".indexOf(c) >= 0) {
        return "";
      }
      name.append(c);
      c = source.peek(name.length());
    }
    return name.toString();
  }

  boolean takeName(String name) {
    return peekName().equals(name) && source.take(name);
  }

  /** An error about what comes next. */
  SyntaxException unexpected() {
    return unexpected("");
  }

  /** An error about what comes next where something else should have come. */
  SyntaxException unexpected(String expected) {
    String found = "end of file";
    if (!source.atEnd()) {
      String name = peekName();
      found =
          source.peek() == '\n' ? "newline" : "\"" + (name.isEmpty() ? operator() : name) + "\"";
    }
    String hint = expected.isEmpty() ? "" : " (expecting \"" + expected + "\")";
    return new SyntaxException(source.line(), found + " unexpected" + hint);
  }

  private String operator() {
    for (String operator : List.of("&&", "||", ";;")) {
      if (source.at(operator)) {
        return operator;
      }
    }
    return META.indexOf(source.peek()) >= 0 ? String.valueOf(source.peek()) : "word";
  }
}
