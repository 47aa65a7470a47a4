package io.github.kamalmaven.operation.lock;

import io.github.kamalmaven.KamalException;

/** Somebody else holds the deploy lock. */
public final class LockHeld extends KamalException {
  private static final long serialVersionUID = 1L;

  /**
   * @param what has failed
   * @param where the lock and its holder
   * @param remedy what to do about it
   */
  LockHeld(String what, String where, String remedy) {
    super(what, where, remedy);
  }
}
