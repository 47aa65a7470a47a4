package io.github.kamalmaven.host;

/** What is to be done on one host, without an answer. */
@FunctionalInterface
public interface HostAction {

  /**
   * Does it.
   *
   * @throws InterruptedException if the operation is being cancelled
   */
  void on(Session session) throws InterruptedException;
}
