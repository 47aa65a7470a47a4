package io.github.kamalmaven.operation.lock;

import io.github.kamalmaven.KamalException;

/** All that the lock was for is done, and only its release failed. */
final class LockStays extends KamalException {
  private static final long serialVersionUID = 1L;

  /** What frees it. */
  static final String REMEDY = "free it with kamal:lock-release (kamal lock release)";

  /**
   * @param host that has it
   * @param why it was not released, or not for all that is known
   */
  LockStays(String host, KamalException why) {
    super(
        "The work is done, but the deploy lock on %s could not be released: %s"
            .formatted(host, why.getMessage()),
        why.where().orElse(null),
        REMEDY,
        why);
  }
}
