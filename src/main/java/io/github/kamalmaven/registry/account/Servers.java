package io.github.kamalmaven.registry.account;

import java.util.Optional;

/** The {@code <server>}s of Maven's settings. */
public interface Servers {
  /** None, where there is no Maven. */
  Servers NONE =
      new Servers() {
        @Override
        public boolean has(String id) {
          return false;
        }

        @Override
        public Optional<Account> find(String id) {
          return Optional.empty();
        }
      };

  /** Whether there is one. */
  boolean has(String id);

  /**
   * A server's user, decrypted.
   *
   * @param id the server's
   * @throws io.github.kamalmaven.KamalException if its password cannot be decrypted, or lacks
   */
  Optional<Account> find(String id);
}
