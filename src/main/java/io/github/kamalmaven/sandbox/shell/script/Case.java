package io.github.kamalmaven.sandbox.shell.script;

import io.github.kamalmaven.sandbox.shell.Script;
import io.github.kamalmaven.sandbox.shell.Shell;
import io.github.kamalmaven.sandbox.shell.word.Word;
import java.io.IOException;
import java.util.List;

/**
 * A choice by pattern.
 *
 * @param subject what is matched
 * @param branches the first that matches runs
 */
public record Case(Word subject, List<Branch> branches) implements Script {

  /**
   * One choice.
   *
   * @param patterns any of them matches
   * @param body what runs then
   */
  public record Branch(List<Word> patterns, Script body) {

    /** Copies the patterns. */
    public Branch {
      patterns = List.copyOf(patterns);
    }
  }

  /** Copies the branches. */
  public Case {
    branches = List.copyOf(branches);
  }

  @Override
  public int run(Shell shell) throws IOException {
    String text = subject.text(shell);
    for (Branch branch : branches) {
      for (Word pattern : branch.patterns()) {
        if (pattern.pattern(shell).matches(text)) {
          return branch.body().run(shell);
        }
      }
    }
    return 0;
  }
}
