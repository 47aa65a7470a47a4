package io.github.kamalmaven.operation.app;

import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.lock.Lock;

/**
 * Removes the app from its hosts: containers, images, directories.
 *
 * <p>{@code Kamal::Cli::App#remove}.
 */
public final class RemoveApp {
  private final DeployContext context;

  /** From the selected hosts. */
  public RemoveApp(DeployContext context) {
    this.context = context;
  }

  /** Removes it. */
  public void run() {
    new Lock(context)
        .holding(
            () -> {
              new StopApp(context).run();
              new RemoveContainers(context).run();
              new RemoveImages(context).run();
              new RemoveDirectories(context).run();
            });
  }
}
