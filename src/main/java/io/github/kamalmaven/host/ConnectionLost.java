package io.github.kamalmaven.host;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.shell.CommandLine;

/**
 * The connection to a host was lost while a command ran, or may have run; so may have those after
 * it in its batch.
 */
public final class ConnectionLost extends KamalException {
  private static final long serialVersionUID = 1L;

  /**
   * @param host which was lost
   * @param command what ran
   */
  public ConnectionLost(String host, CommandLine command) {
    super(
        "The connection to %s was lost during the command %s".formatted(host, command.name()),
        host + ": " + command,
        "Whether the command did its work is not known: look at the host");
  }
}
