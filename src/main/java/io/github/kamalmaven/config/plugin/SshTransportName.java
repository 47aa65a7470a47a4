package io.github.kamalmaven.config.plugin;

/** What speaks SSH. */
public enum SshTransportName {
  /** The plugin itself. */
  JAVA,
  /** The user's own {@code ssh}. */
  SYSTEM;

  /**
   * Reads {@code kamal.sshTransport}.
   *
   * @throws io.github.kamalmaven.KamalException if there is no such choice
   */
  public static SshTransportName named(String word) {
    return Choice.of(values(), word, "kamal.sshTransport");
  }
}
