package io.github.kamalmaven.operation.proxy;

import io.github.kamalmaven.command.ProxyCommands;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.lock.Lock;

/**
 * One step in the life of the proxy's container, the same on every selected host that needs one.
 *
 * <p>{@code Kamal::Cli::Proxy}'s methods of these names.
 */
public enum ProxyStep {
  /** Starts a container that is there. */
  START {
    @Override
    Batch batch(DeployContext context) {
      return Batch.of(context.audit("Started proxy"), ProxyCommands.start());
    }
  },

  /** Stops the container; that there is none does not matter. */
  STOP {
    @Override
    Batch batch(DeployContext context) {
      return Batch.of(context.audit("Stopped proxy")).attempt(ProxyCommands.stop());
    }
  },

  /** Removes the stopped container. */
  REMOVE_CONTAINER {
    @Override
    Batch batch(DeployContext context) {
      return Batch.of(context.audit("Removed proxy container"), ProxyCommands.removeContainer());
    }
  },

  /** Removes its images. */
  REMOVE_IMAGE {
    @Override
    Batch batch(DeployContext context) {
      return Batch.of(context.audit("Removed proxy image"), ProxyCommands.removeImage());
    }
  },

  /** Removes its directory; that there is none does not matter. */
  REMOVE_DIRECTORY {
    @Override
    Batch batch(DeployContext context) {
      return Batch.EMPTY.attempt(ProxyCommands.removeDirectory());
    }
  };

  /** Does it on the selected hosts, holding the lock. */
  public void run(DeployContext context) {
    new Lock(context)
        .holding(
            () ->
                context.on(
                    context.selection().proxyHosts(), session -> session.perform(batch(context))));
  }

  abstract Batch batch(DeployContext context);
}
