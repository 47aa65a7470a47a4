package io.github.kamalmaven.ssh.route;

/** Hears what the transport has to say about a host. Safe for use by several threads. */
@FunctionalInterface
public interface Notes {
  /** Hears nothing. */
  Notes NONE = (host, text) -> {};

  /**
   * Takes note.
   *
   * @param host the host's name as it is configured
   * @param text one line for people, free of secrets
   */
  void note(String host, String text);
}
