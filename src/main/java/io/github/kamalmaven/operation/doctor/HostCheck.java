package io.github.kamalmaven.operation.doctor;

import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.shell.CommandLine;
import java.util.List;

/** One thing that is looked at on a host. */
interface HostCheck {

  /** What the host is asked; nothing that changes anything. */
  List<CommandLine> questions();

  /**
   * Understands the answers.
   *
   * @param host who gave them
   * @param answers one for each question, in order, failed ones too
   */
  Seen read(String host, List<Outcome> answers);
}
