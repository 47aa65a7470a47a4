package io.github.kamalmaven.operation.doctor;

import io.github.kamalmaven.command.AppPaths;
import io.github.kamalmaven.command.ServerCommands;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.shell.CommandLine;
import java.util.List;

/** Whether Kamal's directory, or the one that it is made in, can be written to. */
record RunDirectory() implements HostCheck {
  @Override
  public List<CommandLine> questions() {
    return List.of(ServerCommands.canWrite());
  }

  @Override
  public Seen read(String host, List<Outcome> answers) {
    return answers.get(0).succeeded()
        ? Seen.NOTHING
        : Seen.wrong(
            Ailment.DIRECTORY,
            "~/%s cannot be written to".formatted(AppPaths.RUN),
            "on %s, as root: chown -R USER ~USER/%s".formatted(host, AppPaths.RUN));
  }
}
