package io.github.kamalmaven.ssh.system;

import io.github.kamalmaven.KamalException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Starts {@code ssh} on the control machine, in a way that survives Ctrl-C: the terminal gives the
 * interrupt to all processes, but the deployment has to release its lock over this connection.
 *
 * @param directory where it runs
 * @param agent the socket of the user's ssh-agent
 */
record Programs(Path directory, Optional<Path> agent) {
  /**
   * A connection ends when its standard input does, so none is left however this process ends. Its
   * own standard input is nobody's.
   */
  private static final String CONNECTION =
      "trap '' INT; exec 3<&0; { cat <&3; kill $$; } >/dev/null 2>&1 &"
          + " exec ssh \"$@\" </dev/null 3<&-";

  /** Who shares a connection pays no heed to an ignored interrupt; it has to be out of its way. */
  private static final String SHARER =
      "command -v setsid >/dev/null 2>&1 && exec setsid ssh \"$@\"; exec ssh \"$@\"";

  /** A connection that others share. */
  Process connection(List<String> options) {
    return start(CONNECTION, options);
  }

  /** What uses a connection. */
  Process sharer(List<String> options) {
    return start(SHARER, options);
  }

  private Process start(String script, List<String> options) {
    List<String> words = new ArrayList<>(List.of("sh", "-c", script, "ssh"));
    words.addAll(options);
    ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile());
    agent.ifPresent(socket -> builder.environment().put("SSH_AUTH_SOCK", socket.toString()));
    try {
      return builder.start();
    } catch (IOException e) {
      throw new KamalException(
          "ssh cannot be started: " + e.getMessage(),
          "in " + directory,
          "Check that sh and ssh can be run",
          e);
    }
  }
}
