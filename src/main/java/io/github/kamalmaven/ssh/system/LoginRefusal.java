package io.github.kamalmaven.ssh.system;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.ssh.route.Destination;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Tells why {@code ssh} could not log in, in its own words. */
final class LoginRefusal {
  private static final int NOT_FOUND = 127;

  private LoginRefusal() {}

  /** It has ended without a login. */
  static KamalException of(Destination target, int exit, List<String> lines) {
    if (exit == NOT_FOUND) {
      return new KamalException(
          "There is no ssh on the PATH of this machine",
          "kamal.sshTransport=system, for " + target.host(),
          "Install OpenSSH's client, or leave kamal.sshTransport out");
    }
    String reason = lines.isEmpty() ? "exit status " + exit : lines.get(lines.size() - 1);
    String before = String.join(" / ", lines.subList(0, Math.max(0, lines.size() - 1)));
    return new KamalException(
        "%s cannot be logged in to by ssh: %s".formatted(target.host(), reason),
        target.address() + (before.isEmpty() ? "" : ": " + before),
        remedy(target));
  }

  /** It does neither log in nor end. */
  static KamalException tooLate(Destination target, Duration limit) {
    return new KamalException(
        String.format(
            Locale.ROOT,
            "%s does not let ssh log in within %d s",
            target.host(),
            limit.toSeconds()),
        target.address(),
        remedy(target));
  }

  private static String remedy(Destination target) {
    return "Try `ssh -p %d %s@%s true` by hand; ssh.log_level: debug shows more with -v"
        .formatted(target.port(), target.user(), target.host());
  }
}
