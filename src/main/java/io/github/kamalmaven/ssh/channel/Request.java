package io.github.kamalmaven.ssh.channel;

import io.github.kamalmaven.host.Attachment;
import io.github.kamalmaven.shell.CommandLine;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a channel is asked for.
 *
 * @param shown the command, for messages
 * @param text what the host runs
 * @param forwardAgent whether it may use the user's agent
 * @param window of the terminal that it gets, if it gets one
 * @param outputs made for each attempt: a channel that comes to nothing closes them
 */
public record Request(
    CommandLine shown,
    String text,
    boolean forwardAgent,
    Optional<Attachment.Window> window,
    Supplier<Outputs> outputs) {

  /** Without a terminal. */
  Request(CommandLine shown, String text, boolean forwardAgent, Supplier<Outputs> outputs) {
    this(shown, text, forwardAgent, Optional.empty(), outputs);
  }

  /**
   * Where a command writes to. Both are closed when it has ended and all of it was written.
   *
   * @param out takes its standard output
   * @param err takes its standard error
   */
  public record Outputs(OutputStream out, OutputStream err) {}
}
