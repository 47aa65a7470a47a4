package io.github.kamalmaven.ssh.identity;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the OpenSSH configuration says about the keys of a login.
 *
 * @param files private keys
 * @param only whether the agent's other keys are left alone
 * @param agent the agent's socket, if there is one
 * @param certificates of these keys, or of the agent's
 */
public record KeyChoice(
    List<Path> files, boolean only, Optional<Path> agent, List<Path> certificates) {
  /** It says nothing, and there is no agent. */
  public static final KeyChoice NONE = new KeyChoice(List.of(), false, Optional.empty(), List.of());

  /** Copies the lists. */
  public KeyChoice {
    files = List.copyOf(files);
    certificates = List.copyOf(certificates);
  }
}
