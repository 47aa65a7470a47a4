package io.github.kamalmaven.sandbox.shell.script;

import io.github.kamalmaven.sandbox.shell.Shell;
import io.github.kamalmaven.sandbox.shell.Streams;
import java.io.IOException;

/** A redirection of one file descriptor. */
public sealed interface Redirect permits FileRedirect, DuplicateRedirect, HereDocument {

  /**
   * Opens what it names.
   *
   * @param shell gives the disk and the values of words
   * @param streams the descriptors before
   * @return the descriptors after
   * @throws RedirectFailure if the file cannot be opened
   * @throws IOException if a stream of the shell is broken
   */
  Streams apply(Shell shell, Streams streams) throws IOException;
}
