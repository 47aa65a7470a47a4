package io.github.kamalmaven.sandbox.shell.script;

import io.github.kamalmaven.sandbox.shell.Shell;
import io.github.kamalmaven.sandbox.shell.Streams;
import io.github.kamalmaven.sandbox.shell.word.Word;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A here-document. Its body follows later in the script, so it is filled in after the fact. */
public final class HereDocument implements Redirect {

  private Word body = new Word(List.of());

  /**
   * Gives the body.
   *
   * @param text the lines, to be expanded when the command runs
   */
  public void body(Word text) {
    body = text;
  }

  @Override
  public Streams apply(Shell shell, Streams streams) throws IOException {
    byte[] bytes = body.text(shell).getBytes(StandardCharsets.UTF_8);
    return streams.withInput(new ByteArrayInputStream(bytes));
  }
}
