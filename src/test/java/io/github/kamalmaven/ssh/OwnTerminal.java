package io.github.kamalmaven.ssh;

import io.github.kamalmaven.host.UserTerminal;
import io.github.kamalmaven.host.local.TtyTerminal;
import io.github.kamalmaven.shell.CommandLine;
import java.nio.file.Path;

/** A process that attaches a command on a host to its terminal, without the system's ssh. */
final class OwnTerminal {
  private OwnTerminal() {}

  /** The first argument is a home with keys, the second a port, the third the command. */
  public static void main(String[] args) {
    SshRig rig = new SshRig(Path.of(args[0])).host("web-1", Integer.parseInt(args[1]));
    int exit;
    try (SshConnector connector = rig.connector()) {
      exit =
          new TtyTerminal(UserTerminal.Presence.SOMEBODY, System.getenv())
              .attach(connector.session("web-1"), CommandLine.script(args[2]));
    }
    System.exit(exit);
  }
}
