package io.github.kamalmaven.sandbox.shell.parse;

import io.github.kamalmaven.sandbox.shell.Script;
import io.github.kamalmaven.sandbox.shell.Shell;
import io.github.kamalmaven.sandbox.shell.ShellExit;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads a script and runs each of its lines before it reads on. A syntax error is reported as the
 * shell {@code dash} does, with status 2, after everything before it has run.
 */
public final class ScriptRunner implements Script {

  private static final int SYNTAX_ERROR = 2;

  private final Source source;

  private ScriptRunner(Source source) {
    this.source = source;
  }

  /**
   * A script at hand.
   *
   * @param text the whole script
   * @return the script, to be run once
   */
  public static ScriptRunner of(String text) {
    return new ScriptRunner(Source.of(text));
  }

  /**
   * A script that arrives on a stream, which its commands may read as well.
   *
   * @param stream read line by line, as far as the script runs
   * @return the script, to be run once
   */
  public static ScriptRunner of(InputStream stream) {
    return new ScriptRunner(Source.of(stream));
  }

  @Override
  public int run(Shell shell) throws IOException {
    Parser parser = new Parser(new Scanner(source));
    int status = 0;
    try {
      Optional<Script> line = parser.line();
      while (line.isPresent()) {
        status = line.get().run(shell);
        shell.status(status);
        shell.streams().flush();
        line = parser.line();
      }
      return status;
    } catch (SyntaxException e) {
      shell.line(e.line());
      shell.complain(String.valueOf(e.getMessage()));
      throw new ShellExit(SYNTAX_ERROR);
    }
  }
}
