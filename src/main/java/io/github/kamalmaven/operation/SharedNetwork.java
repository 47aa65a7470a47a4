package io.github.kamalmaven.operation;

import io.github.kamalmaven.command.DockerCommands;
import io.github.kamalmaven.host.Batch;

/** The Docker network that proxy, app and accessories of a host share. */
public final class SharedNetwork {
  /** Makes sure that it is there. */
  public static final Batch REQUIRED =
      Batch.EMPTY.attempt(DockerCommands.createNetwork(), "already exists");

  private SharedNetwork() {}
}
