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

  /**
   * Lost for good.
   *
   * @param lost what has happened at first
   * @param host which was lost
   * @param unreachable why there is no other connection
   */
  public ConnectionLost(ConnectionLost lost, String host, KamalException unreachable) {
    super(
        lost.getMessage() + ", and going on failed: " + unreachable.getMessage(),
        lost.where().orElse(null),
        ("What came before it is done; whether this command, and what was to follow it, is done"
                + " is not known. When %s answers again, look at what runs there"
                + " (kamal:app-details), and run the goal again")
            .formatted(host),
        unreachable);
  }
}
