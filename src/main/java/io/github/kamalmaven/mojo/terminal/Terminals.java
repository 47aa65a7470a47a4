package io.github.kamalmaven.mojo.terminal;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.UserTerminal;
import io.github.kamalmaven.shell.CommandLine;
import java.io.OutputStream;
import java.nio.file.Path;

/** Chooses how commands on hosts are attached to the user's terminal. */
@FunctionalInterface
public interface Terminals {
  /** Nobody is there. */
  Terminals NONE = (project, deployment) -> new NoTerminal(System.out);

  /**
   * The user's terminal, for a deployment's hosts.
   *
   * @param project the project's directory, absolute
   * @param deployment whose hosts are meant
   */
  UserTerminal at(Path project, Deployment deployment);

  /** Who is there, whatever the deployment. */
  default UserTerminal.Presence presence() {
    return UserTerminal.Presence.NOBODY;
  }

  /**
   * Nobody.
   *
   * @param output takes what commands write
   */
  record NoTerminal(OutputStream output) implements UserTerminal {
    @Override
    public Presence presence() {
      return Presence.NOBODY;
    }

    @Override
    public int attach(Session session, CommandLine command) {
      throw new IllegalStateException("There is no terminal for " + command);
    }
  }
}
