package io.github.kamalmaven.ssh.system;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.reach.Obstacle;
import io.github.kamalmaven.host.reach.OutOfReach;
import io.github.kamalmaven.ssh.route.Destination;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells why {@code ssh} could not log in, in its own words. */
final class LoginRefusal {
  private static final int NOT_FOUND = 127;

  /** What OpenSSH says; all else is a login that was refused. */
  private static final Map<String, Obstacle> SAID =
      Map.of(
          "Could not resolve hostname", Obstacle.NAME,
          "Connection refused", Obstacle.REFUSED,
          "Connection timed out", Obstacle.NETWORK,
          "No route to host", Obstacle.NETWORK,
          "Host key verification failed", Obstacle.HOST_KEY);

  private LoginRefusal() {}

  /** It has ended without a login. */
  static KamalException of(Destination target, int exit, List<String> lines) {
    if (exit == NOT_FOUND) {
      return new OutOfReach(
          Obstacle.HERE,
          "There is no ssh on the PATH of this machine",
          "kamal.sshTransport=system, for " + target.host(),
          "Install OpenSSH's client, or leave kamal.sshTransport out",
          null);
    }
    String reason = lines.isEmpty() ? "exit status " + exit : lines.get(lines.size() - 1);
    String before = String.join(" / ", lines.subList(0, Math.max(0, lines.size() - 1)));
    return new OutOfReach(
        obstacle(String.join("\n", lines)),
        "%s cannot be logged in to by ssh: %s".formatted(target.host(), reason),
        target.address() + (before.isEmpty() ? "" : ": " + before),
        remedy(target),
        null);
  }

  private static Obstacle obstacle(String said) {
    return SAID.entrySet().stream()
        .filter(one -> said.contains(one.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Obstacle.LOGIN);
  }

  /** It does neither log in nor end. */
  static KamalException tooLate(Destination target, Duration limit) {
    return new OutOfReach(
        Obstacle.SILENT,
        String.format(
            Locale.ROOT,
            "%s does not let ssh log in within %d s",
            target.host(),
            limit.toSeconds()),
        target.address(),
        remedy(target),
        null);
  }

  private static String remedy(Destination target) {
    return "Try `ssh -p %d %s@%s true` by hand; ssh.log_level: debug shows more with -v"
        .formatted(target.port(), target.user(), target.host());
  }
}
