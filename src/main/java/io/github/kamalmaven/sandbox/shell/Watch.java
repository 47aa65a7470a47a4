package io.github.kamalmaven.sandbox.shell;

import java.util.List;
import java.util.Optional;

/** Sees the statements of scripts as they run, and may answer in their place. Safe for threads. */
public interface Watch {

  /**
   * A statement is about to run.
   *
   * @param statement its source text
   * @param inner the source texts of the statements it holds, if it is a group of others
   * @return an answer to give instead of running it, or nothing
   */
  Optional<Answer> before(String statement, List<String> inner);

  /**
   * A statement that holds no others has run, or was answered.
   *
   * @param statement its source text
   * @param exit its exit status
   */
  void after(String statement, int exit);

  /**
   * A tool has run.
   *
   * @param words its name and arguments after all expansions
   * @param exit its exit status
   */
  void called(List<String> words, int exit);
}
