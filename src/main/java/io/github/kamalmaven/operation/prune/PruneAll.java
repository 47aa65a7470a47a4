package io.github.kamalmaven.operation.prune;

import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.lock.Lock;
import java.util.OptionalInt;

/**
 * Removes old containers, then the images nobody uses.
 *
 * <p>{@code Kamal::Cli::Prune#all}.
 */
public final class PruneAll {
  private final DeployContext context;

  /** On the selected hosts. */
  public PruneAll(DeployContext context) {
    this.context = context;
  }

  /** Removes them. */
  public void run() {
    new Lock(context)
        .holding(
            () -> {
              new PruneContainers(context, OptionalInt.empty()).run();
              new PruneImages(context).run();
            });
  }
}
