package io.github.kamalmaven.host;

/**
 * What is to be done on one host.
 *
 * @param <T> the answer
 */
@FunctionalInterface
public interface HostTask<T> {

  /**
   * Does it.
   *
   * @throws InterruptedException if the operation is being cancelled
   */
  T on(Session session) throws InterruptedException;
}
