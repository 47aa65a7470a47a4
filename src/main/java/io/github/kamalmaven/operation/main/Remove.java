package io.github.kamalmaven.operation.main;

import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.accessory.RemoveAccessory;
import io.github.kamalmaven.operation.app.RemoveApp;
import io.github.kamalmaven.operation.lock.Lock;
import io.github.kamalmaven.operation.proxy.RemoveProxy;
import io.github.kamalmaven.operation.registry.Places;
import io.github.kamalmaven.operation.registry.RemoveRegistry;

/**
 * Removes everything from the hosts: app, accessories with their data, logins, and the proxy unless
 * others need it.
 *
 * <p>{@code Kamal::Cli::Main#remove}.
 */
public final class Remove {
  private final DeployContext context;

  /** From the selected hosts. */
  public Remove(DeployContext context) {
    this.context = context;
  }

  /** Removes it. */
  public void run() {
    new Lock(context)
        .holding(
            () -> {
              new RemoveApp(context).run();
              new RemoveProxy(context, false).run();
              new RemoveAccessory(context, RemoveAccessory.ALL).run();
              new RemoveRegistry(context, Places.REMOTE).run();
            });
  }
}
