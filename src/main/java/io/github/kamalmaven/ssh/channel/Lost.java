package io.github.kamalmaven.ssh.channel;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.ConnectionLost;
import io.github.kamalmaven.shell.CommandLine;

/** Tells that a connection was lost, or has no channel. */
public final class Lost {
  private Lost() {}

  /** It was lost before a command began. */
  public static KamalException before(String host, CommandLine command) {
    return new KamalException(
        "The connection to %s was lost before the command %s".formatted(host, command.name()),
        host + ": " + command,
        "Run the goal again");
  }

  /** It was lost while a command ran. */
  public static ConnectionLost during(String host, CommandLine command) {
    return new ConnectionLost(host, command);
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
}
