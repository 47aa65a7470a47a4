package io.github.kamalmaven.operation;

/**
 * Work that has to be done however an operation ended: releasing, undoing, telling.
 *
 * <p>An interrupt is what ended the operation, maybe; it is set aside meanwhile, or nothing that
 * waits for a host would work, and set again afterwards. Another interrupt cuts the work short.
 */
public final class Cleanup {
  private Cleanup() {}

  /** Does the work. */
  public static void run(Runnable work) {
    boolean interrupted = Thread.interrupted();
    try {
      work.run();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Does the work because of a failure, which stays the one that counts.
   *
   * @param failure is given what goes wrong meanwhile, as suppressed
   */
  public static void after(Throwable failure, Runnable work) {
    try {
      run(work);
    } catch (RuntimeException | Error second) {
      if (second != failure) {
        failure.addSuppressed(second);
      }
    }
  }
}
