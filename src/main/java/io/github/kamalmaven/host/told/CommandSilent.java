package io.github.kamalmaven.host.told;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.shell.CommandLine;
import java.time.Duration;

/** A command on a host was given up because it said nothing for too long. */
final class CommandSilent extends KamalException {
  private static final long serialVersionUID = 1L;

  /**
   * @param host where it runs
   * @param command what is run
   * @param silence for how long it has said nothing
   */
  CommandSilent(String host, CommandLine command, Duration silence) {
    super(
        "%s said nothing for %d s on %s, and was given up"
            .formatted(command.name(), silence.toSeconds(), host),
        host + ": " + command,
        "Look at the host: the command may run there still, and whether it did its work is not"
            + " known. If it only needs longer, raise kamal.commandTimeout");
  }
}
