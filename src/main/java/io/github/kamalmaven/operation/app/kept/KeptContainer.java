package io.github.kamalmaven.operation.app.kept;

import io.github.kamalmaven.command.AppCommands;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import java.util.Optional;

/**
 * A container of the app that is still on a host, in whatever state.
 *
 * @param version its version; one that was replaced by another container of the same version has
 *     {@code _replaced_} in it
 * @param host where it is
 * @param role what it is for
 * @param state Docker's word, such as {@code running} or {@code exited}
 * @param age since it was made, in words
 */
record KeptContainer(Version version, String host, Role role, String state, String age) {

  /**
   * Reads a line that Docker listed.
   *
   * @param prefix of the names of the role's containers
   * @return empty if it is no container of the app
   */
  static Optional<KeptContainer> of(String line, String prefix, String host, Role role) {
    String[] words = line.strip().split(" ", 3);
    if (words.length < 3 || !words[0].startsWith(prefix)) {
      return Optional.empty();
    }
    Version version = new Version(words[0].substring(prefix.length()));
    return Optional.of(new KeptContainer(version, host, role, words[1], words[2]));
  }

  /** Whether it may serve at this moment. */
  boolean isRunning() {
    return state.equals("running") || state.equals("restarting");
  }

  /** Whether the container had to make room for another one of its version. */
  boolean isReplaced() {
    return AppCommands.isReplaced(version.name());
  }
}
