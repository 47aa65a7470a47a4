package io.github.kamalmaven.ssh.channel;

import io.github.kamalmaven.host.Forward;

/** The way to one host. Safe for use by several threads. */
public interface Link {

  /** The host, for messages. */
  String host();

  /** What channels it has. */
  Lanes lanes();

  /**
   * Runs a command; the caller has taken a slot for it. Until it runs nothing was asked of the
   * host, so a connection that turns out to be dead is replaced, once.
   *
   * @throws io.github.kamalmaven.KamalException if no channel can be had
   */
  Channel open(Request request) throws InterruptedException;

  /** Ends a connection that was not used for long; the next one who needs one opens another. */
  default void leaveIfIdle() {}

  /**
   * Lets a port of the host's loopback lead to the same port of the control machine's.
   *
   * @throws io.github.kamalmaven.KamalException if it is taken there, or its sshd forwards none
   */
  Forward forward(int port) throws InterruptedException;
}
