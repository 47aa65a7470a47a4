package io.github.kamalmaven.host;

import io.github.kamalmaven.shell.CommandLine;
import java.io.OutputStream;

/**
 * The user's own terminal, or what stands in its place: commands on hosts can be attached to it.
 *
 * <p>One command at a time.
 */
public interface UserTerminal {

  /** Who is there. */
  Presence presence();

  /**
   * Runs a command on a host, attached to the terminal, until it ends.
   *
   * @param session the host's; it may be left alone where another program reaches the host
   * @return exit status; 255 is that of a connection that failed, or of a command ended by a signal
   * @throws io.github.kamalmaven.KamalException if it cannot be started, or the user's goal is
   *     interrupted
   */
  int attach(Session session, CommandLine command);

  /** Takes what is not for people: bytes as a command wrote them. Never closed by the caller. */
  OutputStream output();

  /** Who is in front of the terminal. */
  enum Presence {
    /** Nobody, and nothing that could be read: batch mode, a CI server. */
    NOBODY,
    /** Another program, or a file. */
    PIPE,
    /** Somebody who types. */
    SOMEBODY
  }
}
