package io.github.kamalmaven.ssh.route;

import com.jcraft.jsch.JSchException;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.reach.Obstacle;
import io.github.kamalmaven.host.reach.OutOfReach;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;

/** Tells why there is no way to a host, and what to do about it. */
final class Unreachable {
  private static final String NETWORK =
      "Check that the host is up, ssh.port, and the firewalls in between";

  private Unreachable() {}

  /** Nobody knows the name. */
  static KamalException unknown(Destination target, int attempts) {
    return new OutOfReach(
        Obstacle.NAME,
        "The host name " + target.name() + " is not known",
        "asked " + attempts + (attempts == 1 ? " time" : " times") + " for " + target.host(),
        "Check its spelling in deploy.yml, and that this machine's name service answers",
        null);
  }

  /** No TCP connection. */
  static KamalException unreachable(
      Destination target, InetSocketAddress address, Patience patience, IOException cause) {
    String where = target.address() + " (" + address + ")";
    if (cause instanceof SocketTimeoutException) {
      String what = "%s does not answer: no connection within %s";
      return new OutOfReach(
          Obstacle.NETWORK, what.formatted(target.host(), patience.shown()), where, NETWORK, cause);
    }
    if (cause instanceof ConnectException) {
      return new OutOfReach(
          Obstacle.REFUSED,
          "%s refuses the connection".formatted(target.host()),
          where,
          "Check that sshd runs on the host, and ssh.port",
          cause);
    }
    return new OutOfReach(
        Obstacle.NETWORK,
        "%s cannot be reached: %s".formatted(target.host(), cause.getMessage()),
        where,
        NETWORK,
        cause);
  }

  /** The jump host does not get there. */
  static KamalException beyondReach(Destination target, Destination via, JSchException cause) {
    return new OutOfReach(
        Obstacle.NETWORK,
        "%s cannot be reached from the jump host %s".formatted(target.host(), via.host()),
        target.address() + " by way of " + via.address(),
        "Check that the jump host can reach the host, and that its sshd allows TCP forwarding",
        cause);
  }

  /** The proxy command does not start. */
  static KamalException noProxy(Destination target, String command, IOException cause) {
    return new OutOfReach(
        Obstacle.HERE,
        "The proxy command for %s does not start: %s".formatted(target.host(), cause.getMessage()),
        command,
        "Check ssh.proxy_command, or ProxyCommand in the OpenSSH configuration",
        cause);
  }
}
