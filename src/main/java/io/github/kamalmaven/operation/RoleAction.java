package io.github.kamalmaven.operation;

import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.host.Session;

/** What is to be done for a role on one of its hosts. */
@FunctionalInterface
public interface RoleAction {

  /**
   * Does it.
   *
   * @throws InterruptedException if the operation is being cancelled
   */
  void on(Session session, Role role) throws InterruptedException;
}
