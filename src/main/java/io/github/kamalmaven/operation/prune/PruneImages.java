package io.github.kamalmaven.operation.prune;

import io.github.kamalmaven.command.PruneCommands;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.lock.Lock;

/**
 * Removes images of the app that no container uses.
 *
 * <p>{@code Kamal::Cli::Prune#images}.
 */
public final class PruneImages {
  private final DeployContext context;

  /** On the selected hosts. */
  public PruneImages(DeployContext context) {
    this.context = context;
  }

  /** Removes them. */
  public void run() {
    PruneCommands commands = new PruneCommands(context.deployment());
    new Lock(context)
        .holding(
            () ->
                context.on(
                    context.selection().hosts(),
                    session ->
                        session.later(
                            Batch.of(
                                context.audit("Pruned images"),
                                commands.danglingImages(),
                                commands.taggedImages()))));
  }
}
