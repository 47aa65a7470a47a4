package io.github.kamalmaven.sandbox.shell.script;

import io.github.kamalmaven.sandbox.shell.Shell;
import io.github.kamalmaven.sandbox.shell.Streams;
import io.github.kamalmaven.sandbox.shell.word.Word;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A redirection to another descriptor, such as {@code 2>&1}, or closing one with {@code >&-}.
 *
 * @param descriptor what is redirected
 * @param target the number of the other one, or {@code -}
 */
public record DuplicateRedirect(int descriptor, Word target) implements Redirect {

  @Override
  public Streams apply(Shell shell, Streams streams) throws IOException {
    String text = target.text(shell);
    if (text.equals("-")) {
      return descriptor == 0
          ? streams.withInput(InputStream.nullInputStream())
          : streams.withOutput(descriptor, OutputStream.nullOutputStream());
    }
    if (descriptor == 0) {
      return streams;
    }
    int other = text.matches("[0-9]") ? Integer.parseInt(text) : -1;
    if (!streams.outputs().containsKey(other)) {
      throw new RedirectFailure(text + ": Bad file descriptor");
    }
    return streams.withOutput(descriptor, streams.output(other));
  }
}
