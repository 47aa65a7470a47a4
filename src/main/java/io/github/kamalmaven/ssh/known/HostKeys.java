package io.github.kamalmaven.ssh.known;

import io.github.kamalmaven.ssh.route.Destination;
import io.github.kamalmaven.ssh.route.Notes;

/**
 * How host keys are judged.
 *
 * @param known the user's file
 * @param strict whether an unknown host is refused
 * @param notes hears if the file cannot be written
 */
public record HostKeys(KnownHostsFile known, boolean strict, Notes notes) {

  /** What judges the key of one login. */
  public HostKeyCheck check(Destination target) {
    return new HostKeyCheck(this, target);
  }
}
