package io.github.kamalmaven.ssh.channel;

import io.github.kamalmaven.host.Attachment;
import java.io.IOException;
import java.io.OutputStream;

/** A command that runs on a host. Its outputs go where its {@link Request} says, and are closed. */
public interface Channel {

  /** What the command reads; closing it is the end of that. */
  OutputStream input() throws IOException;

  /** Whether something may still come. */
  boolean isOpen();

  /**
   * Whether it turned out, after its end, that the host never gave this channel. Nothing was run
   * then, and another one may be asked for at once.
   *
   * @throws io.github.kamalmaven.KamalException if there is no point in that
   */
  default boolean wasRefused() throws InterruptedException {
    return false;
  }

  /**
   * How the command ended, after its end; 128 + n after signal n.
   *
   * @throws io.github.kamalmaven.KamalException if the connection was lost meanwhile
   */
  int exit() throws InterruptedException;

  /** Tells the command's terminal, if it has one, that it has another size now. */
  default void resize(Attachment.Window window) {}

  /** Gives the command up; never throws. */
  void close();
}
