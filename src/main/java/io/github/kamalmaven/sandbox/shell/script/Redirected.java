package io.github.kamalmaven.sandbox.shell.script;

import io.github.kamalmaven.sandbox.shell.Script;
import io.github.kamalmaven.sandbox.shell.Shell;
import io.github.kamalmaven.sandbox.shell.Streams;
import java.io.IOException;
import java.util.List;

/**
 * A compound command with redirections.
 *
 * @param body the command
 * @param redirects the redirections in order
 */
public record Redirected(Script body, List<Redirect> redirects) implements Script {

  /** Copies the list. */
  public Redirected {
    redirects = List.copyOf(redirects);
  }

  @Override
  public int run(Shell shell) throws IOException {
    Streams before = shell.streams();
    try {
      shell.streams(open(redirects, shell));
      return body.run(shell);
    } catch (RedirectFailure e) {
      shell.complain(String.valueOf(e.getMessage()));
      return 2;
    } finally {
      shell.streams(before);
    }
  }

  static Streams open(List<Redirect> redirects, Shell shell) throws IOException {
    Streams streams = shell.streams();
    for (Redirect redirect : redirects) {
      streams = redirect.apply(shell, streams);
    }
    return streams;
  }
}
