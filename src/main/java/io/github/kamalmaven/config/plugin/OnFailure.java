package io.github.kamalmaven.config.plugin;

/** What becomes of hosts that serve a new version already when the others do not get there. */
public enum OnFailure {
  /** They go on serving it, as with Kamal. */
  LEAVE,
  /** They go back to the version that served before. */
  ROLLBACK;

  /**
   * Reads {@code kamal.onFailure}.
   *
   * @throws io.github.kamalmaven.KamalException if there is no such choice
   */
  public static OnFailure named(String word) {
    return Choice.of(values(), word, "kamal.onFailure");
  }
}
