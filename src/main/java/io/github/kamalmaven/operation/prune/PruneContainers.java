package io.github.kamalmaven.operation.prune;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.command.PruneCommands;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.lock.Lock;
import java.util.OptionalInt;

/**
 * Removes stopped containers except the newest ones, which rollbacks need.
 *
 * <p>{@code Kamal::Cli::Prune#containers}.
 */
public final class PruneContainers {
  private final DeployContext context;
  private final int retain;

  /**
   * @param retain how many stay; {@code retain_containers} if it is not given
   * @throws KamalException if none would stay
   */
  public PruneContainers(DeployContext context, OptionalInt retain) {
    this.context = context;
    this.retain = retain.orElse(context.deployment().retainContainers());
    if (this.retain < 1) {
      throw new KamalException("retain must be at least 1");
    }
  }

  /** Removes them on the selected hosts. */
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
                                context.audit("Pruned containers"), commands.containers(retain)))));
  }
}
