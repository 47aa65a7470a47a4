package io.github.kamalmaven.ssh.system;

import io.github.kamalmaven.KamalException;
import java.util.Optional;

/**
 * Logins on one host that have ended before somebody could run a command by them: the next one is
 * tried, but not for ever. Safe for use by several threads.
 */
final class EndedLogins {
  private Optional<SharedLogin> last = Optional.empty();
  private int inVain;

  /**
   * Notes one, of which several callers may tell.
   *
   * @param inVainAgain what to throw if nobody could use this one, nor the one before
   */
  synchronized void add(SharedLogin ended, KamalException inVainAgain) {
    if (last.filter(known -> known == ended).isEmpty()) {
      last = Optional.of(ended);
      inVain = ended.wasUsed() ? 0 : inVain + 1;
    }
    if (inVain > 1) {
      throw inVainAgain;
    }
  }
}
