package io.github.kamalmaven.sandbox.shell.word;

import io.github.kamalmaven.sandbox.shell.Shell;
import java.io.IOException;

/** A piece of a word that expands by one rule. */
public sealed interface Part permits Literal, Parameter, Substitution, Arithmetic {

  /**
   * Expands the piece.
   *
   * @param shell gives the values
   * @param fields takes the text
   * @throws IOException if a stream of the shell is broken
   */
  void expand(Shell shell, Fields fields) throws IOException;
}
