package io.github.kamalmaven.ssh.channel;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.shell.CommandLine;

/** Tells that a connection was lost, or has no channel. */
public final class Lost {
  private Lost() {}

  /** It was lost before a command began. */
  public static KamalException before(String host, CommandLine command) {
    return lost(host, "was lost before", command, "Run the goal again");
  }

  /** It was lost while a command ran. */
  public static KamalException during(String host, CommandLine command) {
    return lost(
        host,
        "was lost during",
        command,
        "Whether the command did its work is not known: look at the host");
  }

  /** The host gives no channel at all. */
  public static KamalException closed(String host, CommandLine command) {
    return new KamalException(
        "%s allows no commands".formatted(host),
        host + ": " + command,
        "Check MaxSessions in the sshd of the host");
  }

  /** The host does not forward a port. */
  public static KamalException port(String host, int port) {
    return new KamalException(
        "%s does not forward its port %d to this machine".formatted(host, port),
        host,
        "See whether something listens there already (ss -ltn), such as another deploy, and"
            + " whether AllowTcpForwarding is on in its sshd");
  }

  private static KamalException lost(String host, String when, CommandLine command, String remedy) {
    return new KamalException(
        "The connection to %s %s the command %s".formatted(host, when, command.name()),
        host + ": " + command,
        remedy);
  }
}
