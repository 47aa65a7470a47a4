package io.github.kamalmaven.mojo.plan;

import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.UserTerminal;
import io.github.kamalmaven.mojo.plan.document.Step;
import io.github.kamalmaven.shell.CommandLine;
import java.io.OutputStream;

/**
 * A terminal at which nothing happens.
 *
 * @param presence who would be there
 * @param recorder takes down what would be done at it
 */
record RecordingTerminal(Presence presence, Recorder recorder) implements UserTerminal {

  @Override
  public int attach(Session session, CommandLine command) {
    recorder.add(session.host(), new Step.Attached(Stable.shown(command)));
    return 0;
  }

  @Override
  public OutputStream output() {
    return OutputStream.nullOutputStream();
  }
}
