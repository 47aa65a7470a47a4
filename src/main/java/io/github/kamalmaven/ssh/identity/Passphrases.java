package io.github.kamalmaven.ssh.identity;

import io.github.kamalmaven.shell.Sensitive;
import java.util.List;
import java.util.Optional;

/** Knows what opens private keys. Safe for use by several threads. */
public interface Passphrases {
  /** Knows none, and there is nobody to ask. */
  Passphrases NONE = key -> List.of();

  /**
   * What is to be tried on a key.
   *
   * @param key its file, or where else it comes from
   */
  List<Sensitive> of(String key);

  /** Whether somebody can be asked. */
  default boolean canAsk() {
    return false;
  }

  /**
   * Asks for a key's passphrase.
   *
   * @param key its file, or where else it comes from
   * @param again whether the last answer was wrong
   * @return empty if nobody answers
   */
  default Optional<Sensitive> ask(String key, boolean again) {
    return Optional.empty();
  }
}
