package io.github.kamalmaven.sandbox;

import java.nio.charset.StandardCharsets;

/** What came out of a command. */
public final class Execution {

  private final int exit;
  private final byte[] stdout;
  private final byte[] stderr;

  /**
   * The outcome of a command.
   *
   * @param exit its exit status
   * @param stdout what it printed to standard output
   * @param stderr what it printed to standard error
   */
  Execution(int exit, byte[] stdout, byte[] stderr) {
    this.exit = exit;
    this.stdout = stdout.clone();
    this.stderr = stderr.clone();
  }

  /**
   * The exit status.
   *
   * @return 0 to 255
   */
  public int exit() {
    return exit;
  }

  /**
   * Standard output.
   *
   * @return a copy of its bytes
   */
  public byte[] stdout() {
    return stdout.clone();
  }

  /**
   * Standard error.
   *
   * @return a copy of its bytes
   */
  public byte[] stderr() {
    return stderr.clone();
  }

  /**
   * Standard output as text.
   *
   * @return all of it, line feeds included
   */
  public String out() {
    return new String(stdout, StandardCharsets.UTF_8);
  }

  /**
   * Standard error as text.
   *
   * @return all of it, line feeds included
   */
  public String err() {
    return new String(stderr, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "exit " + exit + "\n" + out() + err();
  }
}
