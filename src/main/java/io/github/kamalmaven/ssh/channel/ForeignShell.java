package io.github.kamalmaven.ssh.channel;

import io.github.kamalmaven.host.reach.Obstacle;
import io.github.kamalmaven.host.reach.OutOfReach;

/**
 * A login shell that cannot even start another one by a text of several lines: csh and tcsh, for
 * which a quoted text ends with its line. Kamal's own commands would be as strange to it.
 */
final class ForeignShell {
  private static final String COMPLAINT = "Unmatched '";

  private ForeignShell() {}

  /**
   * Refuses it.
   *
   * @param host where it is
   * @param said what the login shell wrote to standard error in place of doing as it was told
   * @throws OutOfReach if it is one
   */
  static void refuse(String host, String said) {
    if (said.lines().anyMatch(line -> line.startsWith(COMPLAINT))) {
      throw new OutOfReach(
          Obstacle.LOGIN,
          "The login shell on " + host + " is a csh, which does not understand Kamal's commands",
          host,
          "give the user another one there: chsh -s /bin/sh (as root: chsh -s /bin/sh USER)",
          null);
    }
  }
}
