package io.github.kamalmaven.sandbox.shell.parse;

import io.github.kamalmaven.sandbox.shell.Script;
import io.github.kamalmaven.sandbox.shell.script.Case;
import io.github.kamalmaven.sandbox.shell.script.ForEach;
import io.github.kamalmaven.sandbox.shell.script.If;
import io.github.kamalmaven.sandbox.shell.script.Loop;
import io.github.kamalmaven.sandbox.shell.script.Sequence;
import io.github.kamalmaven.sandbox.shell.word.Parameter;
import io.github.kamalmaven.sandbox.shell.word.ParameterOperator;
import io.github.kamalmaven.sandbox.shell.word.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the commands that a reserved word starts. */
final class CompoundParser {

  private final Scanner scanner;
  private final Source source;
  private final Parser parser;

  CompoundParser(Scanner scanner, Parser parser) {
    this.scanner = scanner;
    this.source = scanner.source();
    this.parser = parser;
  }

  /** The command that a word starts, or nothing if the word is not reserved. */
  Optional<Script> starting(String name) {
    switch (name) {
      case "if", "while", "until", "for", "case" -> source.take(name);
      case "then", "else", "elif", "fi", "do", "done", "esac", "}" -> throw scanner.unexpected();
      default -> {
        return Optional.empty();
      }
    }
    return Optional.of(
        switch (name) {
          case "if" -> choice();
          case "for" -> forEach();
          case "case" -> cases();
          default -> loop(name.equals("until"));
        });
  }

  private Script choice() {
    Script condition = parser.filledList();
    expect("then");
    Script then = parser.filledList();
    if (scanner.takeName("elif")) {
      return new If(condition, then, choice());
    }
    Script otherwise = new Sequence(List.of());
    if (scanner.takeName("else")) {
      otherwise = parser.filledList();
    }
    expect("fi");
    return new If(condition, then, otherwise);
  }

  private Script loop(boolean until) {
    Script condition = parser.filledList();
    return new Loop(condition, until, body());
  }

  private Script body() {
    expect("do");
    Script body = parser.filledList();
    expect("done");
    return body;
  }

  private Script forEach() {
    scanner.skipBlanks();
    String variable = scanner.peekName();
    source.take(variable);
    scanner.skipLines();
    List<Word> words = new ArrayList<>();
    if (scanner.takeName("in")) {
      scanner.skipBlanks();
      while (!source.atEnd() && Scanner.META.indexOf(source.peek()) < 0) {
        words.add(new WordParser(scanner).word());
        scanner.skipBlanks();
      }
    } else {
      words.add(
          new Word(List.of(new Parameter("@", ParameterOperator.NONE, new Word(List.of()), true))));
    }
    source.take(";");
    scanner.skipLines();
    return new ForEach(variable, words, body());
  }

  private Script cases() {
    scanner.skipBlanks();
    Word subject = new WordParser(scanner).word();
    scanner.skipLines();
    expect("in");
    scanner.skipLines();
    List<Case.Branch> branches = new ArrayList<>();
    while (!scanner.takeName("esac")) {
      branches.add(branch());
      scanner.skipLines();
    }
    return new Case(subject, branches);
  }

  private Case.Branch branch() {
    source.take("(");
    List<Word> patterns = new ArrayList<>();
    do {
      scanner.skipBlanks();
      patterns.add(new WordParser(scanner).word());
      scanner.skipBlanks();
    } while (source.take("|"));
    if (!source.take(")")) {
      throw scanner.unexpected(")");
    }
    Script body = parser.list();
    if (!source.take(";;") && !scanner.peekName().equals("esac")) {
      throw scanner.unexpected("esac");
    }
    return new Case.Branch(patterns, body);
  }

  private void expect(String word) {
    if (!scanner.takeName(word)) {
      throw scanner.unexpected(word);
    }
  }
}
