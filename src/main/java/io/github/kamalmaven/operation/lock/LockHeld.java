package io.github.kamalmaven.operation.lock;

import io.github.kamalmaven.KamalException;

/** Somebody else holds the deploy lock. */
public final class LockHeld extends KamalException {
  private static final long serialVersionUID = 1L;

  LockHeld(String what, String host) {
    super(
        what,
        "the lock on " + host,
        "wait for the other deploy (kamal.lockWait), or, if it is gone, run kamal:lock-release");
  }
}
