package io.github.kamalmaven.parity;

import io.github.kamalmaven.command.SshCommand;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.UserTerminal;
import io.github.kamalmaven.shell.CommandLine;
import java.io.OutputStream;

/**
 * The place where the recorded runs took place: no terminal, and ssh that ends at once.
 *
 * @param deployment whose hosts are reached
 * @param transcript takes down what is attached
 */
record PipedTerminal(Deployment deployment, Transcript transcript) implements UserTerminal {

  @Override
  public Presence presence() {
    return Presence.PIPE;
  }

  @Override
  public OutputStream output() {
    return OutputStream.nullOutputStream();
  }

  @Override
  public int attach(Session session, CommandLine command) {
    String line = new SshCommand(deployment.ssh()).on(session.host(), command).toRun();
    transcript.tookOver(Local.NAME, line);
    return 0;
  }
}
