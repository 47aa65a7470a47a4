package io.github.kamalmaven.operation;

import io.github.kamalmaven.command.DockerCommands;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.shell.CommandLine;

/** The Docker network that proxy, app and accessories of a host share. */
public final class SharedNetwork {
  /** Makes it; fails if it is there already. */
  public static final CommandLine CREATE = DockerCommands.createNetwork();

  private SharedNetwork() {}

  /**
   * Makes sure that it is there now.
   *
   * @param creation how {@link #CREATE} ended
   * @throws io.github.kamalmaven.host.CommandFailed if it could not be made
   */
  public static void require(String host, Outcome creation) {
    if (!creation.stderr().contains("already exists")) {
      creation.orThrow(host);
    }
  }
}
